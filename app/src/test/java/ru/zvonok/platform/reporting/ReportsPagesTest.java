package ru.zvonok.platform.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Snils;
import ru.zvonok.registry.people.Kinship;
import ru.zvonok.registry.people.People;
import ru.zvonok.registry.people.PersonData;
import ru.zvonok.registry.people.Relation;
import ru.zvonok.support.ViewTest;

/** The catalogue and the page of one report. */
class ReportsPagesTest extends ViewTest {

    private static final String NOT_FOUND = "Не найдено";

    @Autowired
    LearningFixture fixture;

    School school;
    Colleague leader;
    long group;
    long classmate;

    @Autowired
    Reports reports;

    @Autowired
    People people;

    @BeforeEach
    void open() {
        school = fixture.school();
        leader = school.colleague(Role.TEACHER);
        group = school.schoolClass(7, "Б");
        school.lead(group, leader);
        classmate = school.pupils(group, 2, LearningFixture.START).getFirst();
    }

    @Test
    void theCatalogueShowsWhatOneMayHave() {
        signIn(leader.actor());
        open("o/" + school.id() + "/reports");
        assertThat(titles())
                .contains("Отчёт о посещаемости класса", "Отчёт учителя-предметника")
                .doesNotContain("Сводный отчёт о посещаемости");
        test($(TextField.class).single()).setValue("письмо");
        assertThat(titles()).containsExactly("Информационное письмо для родителей");
    }

    @Test
    void aReportIsShownWithItsFilters() {
        signIn(leader.actor());
        open("o/" + school.id() + "/reports/journal.class-attendance?class=" + group + "&period=year");
        assertThat($(Select.class).all().stream().map(Select::getLabel))
                .containsExactly("Учебный год", "Класс или группа", "Дни");
        assertThat($(ComboBox.class).exists()).isFalse();
        assertThat(Objects.requireNonNull(UI.getCurrent()).getInternals().getTitle())
                .isEqualTo("Отчёт о посещаемости класса · Звонок");
        assertThat($(Anchor.class).all().stream().map(Anchor::getElement).map(one -> one.getTextRecursively()))
                .contains("PDF", "Excel", "Печать");
    }

    @Test
    void aLongReportIsOfferedForTheBackgroundAndStandsOnTheList() {
        Actor director = school.colleague(Role.PRINCIPAL).actor();
        signIn(director);
        open("o/" + school.id() + "/reports/test.sample?period=year");
        assertThat($(H2.class).all().stream().map(H2::getText)).anyMatch(text -> text.contains("5\u00a0000"));
        assertThat($(Anchor.class).all().stream().map(Anchor::getElement).map(one -> one.getTextRecursively()))
                .doesNotContain("PDF", "Excel");
        test($(Button.class).withText("Подготовить Excel").single()).click();
        await().until(() ->
                school.as(director, () -> reports.results()).getFirst().ended());

        open("o/" + school.id() + "/reports");
        assertThat(titles()).anyMatch(title -> title.endsWith(".xlsx"));
    }

    @Test
    void aYearWithoutClassesSaysWhatIsMissing() {
        School empty = fixture.school();
        signIn(empty.colleague(Role.DEPUTY_HEAD).actor());
        open("o/" + empty.id() + "/reports/journal.class-attendance");
        assertThat($(H2.class).all().stream().map(H2::getText)).contains("Отчёт не из чего составить");
    }

    @Test
    void aFamilyChoosesBetweenItsChildrenInAllItsSchools() {
        String nine = "%09d".formatted(ThreadLocalRandom.current().nextInt(100_000_000, 999_999_999));
        Snils snils = new Snils(nine + "%02d".formatted(Snils.checksum(nine)));
        long elder = school.pupils(school.schoolClass(9, "А"), 1, LearningFixture.START)
                .getFirst();
        long younger = school.pupils(group, 1, LearningFixture.START).getFirst();
        School second = fixture.school();
        long third = second.pupils(second.schoolClass(5, "В"), 1, LearningFixture.START)
                .getFirst();
        long mother = mother(school, snils, elder);
        school.bySystem(() -> {
            people.relate(List.of(new Kinship(mother, younger, Relation.MOTHER, true, true)));
            return 0;
        });
        mother(second, snils, third);
        Actor guardian = school.account(mother, Role.GUARDIAN);
        tenants.grant(guardian, Role.GUARDIAN, second.id());
        signIn(guardian);
        String here = "o/" + school.id() + "/reports";
        String there = "o/" + second.id() + "/reports";
        String average = "/journal.pupil-average?pupil=";

        open(here);
        assertThat(children())
                .containsExactlyInAnyOrder(
                        here + "?pupil=" + elder, here + "?pupil=" + younger, there + "?pupil=" + third);
        for (long child : List.of(elder, younger, elder)) {
            open(here + "?pupil=" + child);
            assertThat(reports()).isNotEmpty().allMatch(href -> href.endsWith("?pupil=" + child));
            open(here + average + child);
            assertThat(children())
                    .containsExactlyInAnyOrder(
                            here + average + elder, here + average + younger, there + average + third);
            assertThat(pupil())
                    .as("also where the last time it was of the other one")
                    .isEqualTo(child);
        }
        open(there + average + third);
        assertThat(pupil()).isEqualTo(third);

        for (long nobody : List.of(classmate, third, 999_999_999L)) {
            for (String page : List.of("?pupil=", average)) {
                openAnew(here + page + nobody);
                assertThat($(H1.class).all()).extracting(H1::getText).containsExactly(NOT_FOUND);
            }
        }
    }

    @Test
    void whoeverIsOfNoFamilyHasNoChildren() {
        signIn(leader.actor());
        open("o/" + school.id() + "/reports");
        assertThat(children()).isEmpty();
        open("o/" + school.id() + "/reports?pupil=" + classmate);
        assertThat(children()).isEmpty();
        assertThat(titles()).contains("Отчёт о посещаемости класса");
        open("o/" + school.id() + "/reports/journal.pupil-average?pupil=" + classmate);
        assertThat(pupil()).isEqualTo(classmate);
        openAnew("o/" + school.id() + "/reports/journal.pupil-average?pupil=999999999");
        assertThat($(H1.class).all()).extracting(H1::getText).containsExactly(NOT_FOUND);
    }

    private long mother(School where, Snils snils, long child) {
        return where.bySystem(() -> people.createGuardian(
                new PersonData(new PersonName("Волкова", "Анна", null), null, null, snils, List.of()),
                child,
                Relation.MOTHER,
                true,
                true));
    }

    private List<String> children() {
        return $(Anchor.class).all().stream()
                .filter(link -> link.hasClassName("z-child"))
                .map(Anchor::getHref)
                .toList();
    }

    private List<String> reports() {
        return $(Anchor.class).all().stream()
                .map(Anchor::getHref)
                .filter(href -> href.contains("/reports/") && href.contains("."))
                .toList();
    }

    private long pupil() {
        return $(Select.class).all().stream()
                .filter(select -> select.getLabel().equals("Учащийся"))
                .map(select -> ((ReportChoice) Objects.requireNonNull(select.getValue())).id())
                .findFirst()
                .orElseThrow();
    }

    private List<String> titles() {
        return $(Anchor.class).all().stream()
                .map(Anchor::getText)
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
