package ru.zvonok.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.reporting.ReportCard;
import ru.zvonok.platform.reporting.ReportChoice;
import ru.zvonok.platform.reporting.ReportDefinition;
import ru.zvonok.platform.reporting.ReportForm;
import ru.zvonok.platform.reporting.ReportForm.Field;
import ru.zvonok.platform.reporting.ReportParameter;
import ru.zvonok.platform.reporting.Reports;
import ru.zvonok.support.ModuleTest;

/** Whatever report there is: its filters chosen once stand again at the next opening, for whoever chose them (REP-05). */
@ModuleTest
class RememberedFiltersTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
    private static final Set<String> IDS = Set.of("class", "pupil", "teacher", "subject");

    @Autowired
    LearningFixture fixture;

    @Autowired
    Reports reports;

    @Autowired
    List<ReportDefinition> definitions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    School school;
    Actor deputy;
    Actor other;
    Actor pupil;

    @BeforeEach
    void twoOfEverything() {
        school = fixture.school();
        deputy = school.colleague(Role.DEPUTY_HEAD).actor();
        other = school.colleague(Role.DEPUTY_HEAD).actor();
        for (String letter : List.of("А", "Б")) {
            long group = school.schoolClass(9, letter);
            List<Long> pupils = school.pupils(group, 2, LearningFixture.START);
            for (String subject : List.of("Алгебра", "Физика")) {
                Colleague teacher = school.colleague(Role.TEACHER);
                long course = school.course(group, subject, teacher);
                school.slot(course, DayOfWeek.MONDAY, subject.equals("Физика") ? 1 : 2);
            }
            pupil = school.account(pupils.getFirst(), Role.STUDENT);
        }
        school.generate(MONDAY, MONDAY);
    }

    @TestFactory
    Stream<DynamicTest> everyReportRemembersItsFilters() {
        return each((key, actor) -> {
            Map<String, String> usual = form(actor, key, Map.of()).codes();
            Map<String, String> chosen = another(actor, key);
            school.run(actor, () -> reports.make(key, chosen, Texts.RUSSIAN));
            assertThat(form(actor, key, Map.of()).codes()).isEqualTo(chosen);
            if (actor == deputy) {
                assertThat(chosen).isNotEqualTo(usual);
                assertThat(form(other, key, Map.of()).codes())
                        .as("another's choice is another's")
                        .isEqualTo(usual);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> whatIsNoMoreFallsBack() {
        return each((key, actor) -> {
            Map<String, String> usual = form(actor, key, Map.of()).codes();
            Map<String, String> chosen = another(actor, key);
            school.run(actor, () -> reports.make(key, chosen, Texts.RUSSIAN));
            forget(actor, key);
            assertThat(form(actor, key, Map.of()).codes()).isEqualTo(usual);
            school.run(actor, () -> reports.make(key, Map.of(), Texts.RUSSIAN));
        });
    }

    private interface Proof {
        void of(String key, Actor actor);
    }

    private Stream<DynamicTest> each(Proof proof) {
        Map<String, Actor> whose = new LinkedHashMap<>();
        for (Actor actor : List.of(deputy, school.colleague(Role.PRINCIPAL).actor(), pupil)) {
            school.as(actor, () -> reports.own(Texts.RUSSIAN)).stream()
                    .map(ReportCard::key)
                    .forEach(key -> whose.putIfAbsent(key, actor));
        }
        assertThat(whose.keySet())
                .as("every report that a school has")
                .containsAll(definitions.stream()
                        .filter(report ->
                                report.modules().isEmpty() && !report.key().startsWith("test."))
                        .map(ReportDefinition::key)
                        .toList());
        return whose.entrySet().stream()
                .map(entry ->
                        DynamicTest.dynamicTest(entry.getKey(), () -> proof.of(entry.getKey(), entry.getValue())));
    }

    /** Of each filter the last that is not the usual one; days of one's own where days are asked for. */
    private Map<String, String> another(Actor actor, String key) {
        Map<String, String> given = new LinkedHashMap<>();
        Collection<ReportParameter> asked =
                form(actor, key, given).fields().stream().map(Field::parameter).toList();
        for (ReportParameter parameter : asked) {
            Field field = form(actor, key, given).fields().stream()
                    .filter(one -> one.parameter() == parameter)
                    .findFirst()
                    .orElseThrow();
            if (parameter == ReportParameter.DAYS) {
                given.put("period", ReportParameter.OWN_DAYS);
                given.put(ReportParameter.FROM, MONDAY.toString());
                given.put(ReportParameter.TO, MONDAY.plusDays(2).toString());
            } else {
                String usual = field.chosen() == null ? "" : field.chosen().code();
                given.put(
                        parameter.code(),
                        field.choices().reversed().stream()
                                .map(ReportChoice::code)
                                .filter(code -> !code.equals(usual))
                                .findFirst()
                                .orElse(usual));
            }
        }
        return form(actor, key, given).codes();
    }

    private ReportForm form(Actor actor, String key, Map<String, String> given) {
        return school.as(actor, () -> reports.form(key, given, Map.of(), Texts.RUSSIAN));
    }

    /** As if what was chosen had been there then and were gone: no door takes such a thing away. */
    private void forget(Actor actor, String key) {
        Set<String> gone = new HashSet<>(IDS);
        gone.addAll(Set.of("year", "period"));
        for (String code : gone) {
            school.run(
                    actor,
                    () -> transaction.executeWithoutResult(status -> jdbc.sql("""
                            update reporting.desk set asked = asked || jsonb_build_object(cast(:code as text), '404')
                             where organisation_id = :organisation and account_id = :account and report = :report
                               and asked -> cast(:code as text) is not null
                            """)
                            .param("code", code)
                            .param("organisation", school.id())
                            .param("account", actor.account())
                            .param("report", key)
                            .update()));
        }
    }
}
