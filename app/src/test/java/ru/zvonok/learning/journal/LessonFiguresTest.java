package ru.zvonok.learning.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.curriculum.Curriculum;
import ru.zvonok.learning.curriculum.PlanLine;
import ru.zvonok.learning.timetable.ChangeLesson;
import ru.zvonok.learning.timetable.Timetable;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.reporting.ReportPart.Row;
import ru.zvonok.platform.reporting.ReportPart.Table;
import ru.zvonok.platform.reporting.Reports;
import ru.zvonok.support.FixedClock;
import ru.zvonok.support.ModuleTest;

/** How far a plan is given and what was written late: a subject three times a week of which one lesson was called off. */
@ModuleTest
class LessonFiguresTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
    private static final DateRange DAYS = new DateRange(MONDAY, MONDAY.plusDays(4));

    @Autowired
    LearningFixture fixture;

    @Autowired
    LessonFigures figures;

    @Autowired
    LessonCards cards;

    @Autowired
    Curriculum curriculum;

    @Autowired
    Timetable timetable;

    @Autowired
    Reports reports;

    @Autowired
    FixedClock clock;

    School school;
    Colleague teacher;
    Colleague other;
    Actor deputy;
    long group;
    long algebra;
    long physics;

    @BeforeEach
    void teach() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        other = school.colleague(Role.TEACHER);
        deputy = school.colleague(Role.DEPUTY_HEAD).actor();
        group = school.schoolClass(7, "Б");
        school.pupils(group, 1, LearningFixture.START);
        algebra = school.course(group, "Алгебра", teacher);
        physics = school.course(group, "Физика", other);
        for (DayOfWeek day : List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY)) {
            school.slot(algebra, day, 1);
        }
        school.slot(physics, DayOfWeek.MONDAY, 2);
        school.generate(DAYS.from(), MONDAY.plusDays(4));
        school.bySystem(() -> {
            curriculum.writePlan(
                    algebra,
                    List.of(
                            new PlanLine(null, "Степень", 2, null, null),
                            new PlanLine(null, "Одночлен", 3, null, null)));
            return 0;
        });
        long topic = school.bySystem(() -> curriculum.plan(algebra)).getFirst().id();
        write(MONDAY, topic);
        school.run(
                deputy,
                () -> timetable.change(new ChangeLesson.Cancel(
                        school.lesson(algebra, MONDAY.plusDays(1)).id(), 2026)));
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void whatIsOverIsCountedAgainstTheTimetable() {
        GivenLessons given = school.as(deputy, () -> figures.given(2026, List.of(algebra, physics), DAYS))
                .get(algebra);
        assertThat(given).as("Friday is still to come").isEqualTo(new GivenLessons(3, 1, 1, 1));
        Table table = table(deputy, "journal.school-plan", codes(Map.of("class", "" + group)));
        assertThat(cells(table.rows().get(0))).containsExactly("7Б");
        assertThat(cells(table.rows().get(1)))
                .startsWith("Алгебра")
                .endsWith(5, 3, 1, 1, 1, 2, new BigDecimal("33.3"), 2, 1);
        assertThat(cells(table.rows().get(2)))
                .startsWith("Физика")
                .endsWith(0, 1, 0, 0, 1, 1, new BigDecimal("0.0"), 0, 0);
        assertThat(cells(table.rows().get(3))).endsWith(5, 4, 1, 1, 2, 3, new BigDecimal("25.0"), 2, 1);
        Table own = table(teacher.actor(), "journal.teacher-plan", codes(Map.of("teacher", "" + teacher.person())));
        assertThat(own.rows()).as("the subject and its class").hasSize(2);
        assertThatThrownBy(() ->
                        table(teacher.actor(), "journal.teacher-plan", codes(Map.of("teacher", "" + other.person()))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsWrittenAfterItsTermIsLate() {
        long monday = school.lesson(algebra, MONDAY).id();
        assertThat(school.as(deputy, () -> figures.late(DAYS)))
                .as("Monday's topic was written on Thursday")
                .isEqualTo(Map.of(monday, LearningFixture.TODAY));
        clock.moveTo(MONDAY.plusDays(10).atTime(12, 0));
        long lesson = school.lesson(algebra, MONDAY.plusDays(2)).id();
        school.run(teacher.actor(), () -> cards.write(new WriteLesson(algebra, lesson, "Тема", null, null, null)));
        assertThat(school.as(deputy, () -> figures.late(DAYS)))
                .containsOnlyKeys(monday, lesson)
                .containsEntry(lesson, MONDAY.plusDays(10));
        Table table = table(deputy, "journal.completeness", codes(Map.of()));
        int column = table.columns().stream().map(one -> one.header()).toList().indexOf("Позже срока");
        assertThat(table.rows().getLast().cells().get(column)).isEqualTo(2);
    }

    @Test
    void figuresAreForWhoeverAnswersForThem() {
        School elsewhere = fixture.school();
        Actor neighbour = elsewhere.colleague(Role.DEPUTY_HEAD).actor();
        Actor secretary = school.colleague(Role.SECRETARY).actor();
        assertThat(school.as(teacher.actor(), () -> figures.given(2026, List.of(algebra, physics), DAYS)))
                .containsOnlyKeys(algebra);
        assertThat(elsewhere.as(neighbour, () -> figures.given(2026, List.of(algebra), DAYS)))
                .isEqualTo(Map.of(algebra, GivenLessons.NONE));
        assertThat(elsewhere.as(neighbour, () -> figures.late(DAYS))).isEmpty();
        assertThatThrownBy(() -> school.as(teacher.actor(), () -> figures.late(DAYS)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> school.as(secretary, () -> figures.late(DAYS))).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> school.as(secretary, () -> figures.given(2026, List.of(algebra), DAYS)))
                .isInstanceOf(Denied.class);
    }

    private void write(LocalDate day, long topic) {
        long lesson = school.lesson(algebra, day).id();
        school.run(teacher.actor(), () -> cards.write(new WriteLesson(algebra, lesson, null, topic, null, null)));
    }

    private Map<String, String> codes(Map<String, String> more) {
        Map<String, String> all = new java.util.HashMap<>(more);
        all.put("year", "2026");
        all.put("period", "own");
        all.put("from", DAYS.from().toString());
        all.put("to", String.valueOf(DAYS.to()));
        return all;
    }

    private Table table(Actor actor, String report, Map<String, String> codes) {
        return school.as(actor, () -> reports.make(report, codes, Texts.RUSSIAN)).content().parts().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<Object> cells(Row row) {
        return row.cells().stream().map(cell -> cell == null ? "" : cell).toList();
    }
}
