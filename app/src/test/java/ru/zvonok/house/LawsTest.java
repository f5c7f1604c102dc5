package ru.zvonok.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Small laws of the code: who asks for the time, who speaks SQL, what entities keep to, what nobody catches. */
class LawsTest {

    private static final Map<Class<?>, Set<String>> CLOCKS = Map.of(
            Instant.class, Set.of("now"),
            LocalDate.class, Set.of("now"),
            LocalTime.class, Set.of("now"),
            LocalDateTime.class, Set.of("now"),
            OffsetDateTime.class, Set.of("now"),
            ZonedDateTime.class, Set.of("now"),
            YearMonth.class, Set.of("now"),
            Year.class, Set.of("now"),
            Clock.class, Set.of("system", "systemUTC", "systemDefaultZone"),
            System.class, Set.of("currentTimeMillis"));

    /** The signs and the types of marks are the same everywhere and read once. */
    private static final String CODE_BOOK = "ru.zvonok.learning.journal.core.CodeBook";

    private static final Pattern SEVERAL_OTHERWISE = Pattern.compile(
            "organisation_id(?! = any\\(:organisations\\)) ?(?:= ?any\\b|in ?\\()", Pattern.CASE_INSENSITIVE);
    private static final Pattern CATCHES_EVERYTHING = Pattern.compile("catch \\([^)]*\\b(?:Exception|Throwable)\\b");

    private static final Pattern DRIVES_A_BROWSER = Pattern.compile("\\b(?:BrowserContext|GridWindow)\\b");

    @Test
    void nobodyAsksTheMachineForTheTime() {
        assertThat(House.classes().stream()
                        .filter(type -> !type.getName().equals("ru.zvonok.platform.kernel.SystemSchoolClock"))
                        .flatMap(type -> Stream.<JavaAccess<?>>concat(
                                type.getMethodCallsFromSelf().stream(), type.getMethodReferencesFromSelf().stream()))
                        .filter(LawsTest::asksTheMachine)
                        .map(JavaAccess::getDescription))
                .isEmpty();
    }

    private static boolean asksTheMachine(JavaAccess<?> access) {
        return CLOCKS.entrySet().stream()
                .anyMatch(clock -> access.getTargetOwner().isEquivalentTo(clock.getKey())
                        && clock.getValue().contains(access.getName()));
    }

    /** Whoever catches everything hides faults. */
    @Test
    void nobodyCatchesEverything() {
        assertThat(House.files(House.JAVA, file -> file.toString().endsWith(".java")).stream()
                        .filter(file -> CATCHES_EVERYTHING
                                .matcher(House.text(file).replace("RuntimeException", ""))
                                .find()))
                .isEmpty();
    }

    /** What may be run twice is what drives a browser, and nothing else. */
    @Test
    void whoeverDrivesABrowserSaysSo() {
        assertThat(House.files(Path.of("src/test/java"), file -> file.toString().endsWith("Test.java")).stream()
                        .filter(file -> !file.endsWith("LawsTest.java"))
                        .filter(file ->
                                DRIVES_A_BROWSER.matcher(House.text(file)).find()
                                        != House.text(file).contains("\n@InBrowser\n")))
                .isEmpty();
    }

    @Test
    void statementsStandInQueries() {
        noClasses()
                .that()
                .resideOutsideOfPackage("ru.zvonok.platform..")
                .and()
                .haveSimpleNameNotEndingWith("Query")
                .and(DescribedPredicate.describe("are not read once at the start", type -> !type.getName()
                        .equals(CODE_BOOK)))
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "org\\.springframework\\.jdbc\\.core\\..*|jakarta\\.persistence\\.EntityManager|java\\.sql\\.Connection")
                .check(House.classes());
    }

    /** Another form, and one organisation would not be told as one to the planner ({@code ScopedJdbc}). */
    @Test
    void severalOrganisationsAreToldInOneForm() {
        assertThat(House.files(House.JAVA, file -> file.toString().endsWith(".java")).stream()
                        .filter(file -> SEVERAL_OTHERWISE
                                .matcher(House.text(file).replaceAll("\\s+", " "))
                                .find()))
                .isEmpty();
    }

    /** Hibernate looks at the tenant in none of these. */
    @Test
    void nothingThatForgetsTheTenant() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "jakarta\\.persistence\\.(ManyToMany|ElementCollection|NamedNativeQuery)|org\\.hibernate\\.StatelessSession"
                                + "|org\\.springframework\\.data\\.jpa\\.repository\\.(Query|NativeQuery)")
                .check(House.classes());
    }

    @Test
    void everyEntitySaysWhichFieldIsItsTenant() {
        classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should(new ArchCondition<>("have a tenant that leads updates and deletes") {
                    @Override
                    public void check(JavaClass entity, ConditionEvents events) {
                        boolean said = entity.getAllFields().stream()
                                .anyMatch(field -> field.isAnnotatedWith("org.hibernate.annotations.TenantId")
                                        && field.isAnnotatedWith("org.hibernate.annotations.PartitionKey"));
                        if (!said) {
                            events.add(SimpleConditionEvent.violated(entity, entity.getName()));
                        }
                    }
                })
                .check(House.classes());
    }
}
