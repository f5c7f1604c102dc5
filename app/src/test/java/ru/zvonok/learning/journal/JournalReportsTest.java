package ru.zvonok.learning.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.journal.MissedLessons.Missed;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.reporting.ReportDefinition;
import ru.zvonok.platform.reporting.ReportForm;
import ru.zvonok.platform.reporting.ReportPart.Table;
import ru.zvonok.platform.reporting.ReportSheet;
import ru.zvonok.platform.reporting.Reports;
import ru.zvonok.support.FixedClock;
import ru.zvonok.support.ModuleTest;

/** Reports on the journal, on a class of three with two subjects. */
@ModuleTest
class JournalReportsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
    private static final DateRange DAYS = new DateRange(LocalDate.of(2026, 11, 5), LocalDate.of(2026, 11, 11));

    @Autowired
    LearningFixture fixture;

    @Autowired
    Journal journal;

    @Autowired
    JournalFigures figures;

    @Autowired
    Reports reports;

    @Autowired
    List<ReportDefinition> definitions;

    @Autowired
    FixedClock clock;

    School school;
    Colleague teacher;
    Colleague leader;
    Actor deputy;
    Actor pupil;
    long group;
    long algebra;
    long physics;
    List<Long> pupils;

    @BeforeEach
    void teach() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        leader = school.colleague(Role.TEACHER);
        deputy = school.colleague(Role.DEPUTY_HEAD).actor();
        group = school.schoolClass(7, "Б");
        school.lead(group, leader);
        algebra = school.course(group, "Алгебра", teacher);
        physics = school.course(group, "Физика", teacher);
        school.slot(algebra, DayOfWeek.MONDAY, 1);
        school.slot(physics, DayOfWeek.MONDAY, 2);
        school.slot(algebra, DayOfWeek.TUESDAY, 1);
        school.generate(DAYS.from(), DAYS.to());
        pupils = school.pupils(group, 3, LearningFixture.START);
        pupil = school.account(pupils.getFirst(), Role.STUDENT);
        write(algebra, MONDAY, 0, "5 4");
        write(algebra, MONDAY.plusDays(1), 0, "3");
        write(physics, MONDAY, 0, "5");
        write(algebra, MONDAY, 1, "3");
        write(algebra, MONDAY, 2, "н");
        write(physics, MONDAY, 2, "н");
        write(algebra, MONDAY.plusDays(1), 2, "оп");
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void absencesOfAClassStandByDayWithTotals() {
        MissedLessons missed = school.as(leader.actor(), () -> figures.missed(group, DAYS));
        assertThat(missed.held()).isEqualTo(Map.of(MONDAY, 2, MONDAY.plusDays(1), 1));
        assertThat(missed.missed())
                .containsExactly(
                        new Missed(pupils.get(2), MONDAY, 1, 2), new Missed(pupils.get(2), MONDAY.plusDays(1), 5, 1));

        Table table = table(leader.actor(), "journal.class-attendance", ofClass());
        assertThat(table.columns())
                .extracting(column -> column.header())
                .containsExactly("Учащийся", "09.11", "10.11", "Всего", "ОТ", "УП", "Б", "НП", "ОП", "Посещено");
        assertThat(cells(table, 2).subList(1, 10))
                .containsExactly("ОТ", "ОП\u00a01", 2, 2, 0, 0, 0, 1, new BigDecimal("33.3"));
        assertThat(cells(table, 3).subList(1, 10))
                .as("7 of 9 lessons attended")
                .containsExactly(1, 0, 2, 2, 0, 0, 0, 1, new BigDecimal("77.8"));

        Table sheet = table(leader.actor(), "journal.attendance-sheet", Map.of("year", "2026", "class", "" + group));
        assertThat(cells(sheet, 2).subList(1, 12))
                .as("one whole day and two lessons in the second quarter")
                .containsExactly(0, 0, 1, 2, 0, 0, 0, 0, 1, 2, 2);
    }

    @Test
    void theSchoolIsCountedByClassAndGrade() {
        assertThat(school.as(deputy, () -> figures.missedOfSchool(DAYS))).isEqualTo(Map.of(group, Map.of(1, 2, 5, 1)));
        Table table = table(deputy, "journal.school-attendance", days(Map.of("year", "2026")));
        assertThat(cells(table, 0)).containsExactly("7Б", 3, 2, 2, 0, 0, 0, 1, new BigDecimal("0.7"));
        assertThat(table.rows()).hasSize(3);
    }

    @Test
    void aPupilStandsBesideTheClass() {
        assertThat(school.as(pupil, () -> figures.beside(pupils.getFirst(), DAYS)))
                .extracting(
                        BesideClass::subjectName, BesideClass::marks, BesideClass::average, BesideClass::classAverage)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(
                                "Алгебра", 3, new BigDecimal("4.00"), new BigDecimal("3.75")),
                        org.assertj.core.api.Assertions.tuple(
                                "Физика", 1, new BigDecimal("5.00"), new BigDecimal("5.00")));
        assertThat(school.as(pupil, () -> figures.trend(pupils.getFirst(), DAYS)))
                .containsExactly(new TrendPoint(MONDAY, 4, new BigDecimal("4.25"), 5, new BigDecimal("4.00")));
        Map<String, String> own = days(Map.of("year", "2026", "class", "" + group, "pupil", "" + pupils.getFirst()));
        assertThat(table(pupil, "journal.pupil-average", own).rows()).hasSize(2);
        assertThat(cells(table(pupil, "journal.pupil-trend", own), 0)).contains(MONDAY, 4, new BigDecimal("4.25"));
        Table progress = table(pupil, "journal.pupil-progress", own);
        assertThat(progress.rows()).as("two subjects and four marks").hasSize(6);
        assertThat(progress.rows().stream()
                        .map(row -> row.cells().size() > 4
                                ? row.cells().get(4)
                                : row.cells().getFirst()))
                .containsExactly("Алгебра", 5, 4, 3, "Физика", 5);
        Table attendance = table(
                leader.actor(),
                "journal.pupil-attendance",
                days(Map.of("year", "2026", "class", "" + group, "pupil", "" + pupils.get(2))));
        assertThat(cells(attendance, 0)).containsExactly("Алгебра", 2, 1, 1, 0, 0, 0, 1, new BigDecimal("50.0"));
    }

    @Test
    void marksAreCountedByPupilAndCourse() {
        List<MarkTally> marks = school.as(leader.actor(), () -> figures.marks(group, DAYS));
        assertThat(marks)
                .filteredOn(one -> one.student() == pupils.getFirst() && one.course() == algebra)
                .singleElement()
                .returns(Map.of(5, 1, 4, 1, 3, 1), MarkTally::counts)
                .returns(
                        new BigDecimal("4.00"), tally -> tally.sums().averages().plain())
                .returns(0, MarkTally::duties);
        assertThat(marks).hasSize(3);
    }

    @Test
    void everyChangeOfAClassIsListed() {
        Actor head = school.colleague(Role.PRINCIPAL).actor();
        Map<String, String> today = new java.util.HashMap<>(ofClass());
        today.put("to", LearningFixture.TODAY.toString());
        Table all = table(head, "journal.class-changes", today);
        assertThat(all.rows())
                .as("seven cells were written, and attendance of three lessons was taken")
                .extracting(row -> row.cells().get(5))
                .filteredOn("Отметки и пропуски"::equals)
                .hasSize(7);
        assertThat(all.rows())
                .extracting(row -> row.cells().get(5))
                .filteredOn("Посещаемость уроков"::equals)
                .hasSize(3);
        assertThat(all.rows()).hasSize(10);
        today.put("pupil", "" + pupils.get(1));
        Table one = table(head, "journal.class-changes", today);
        assertThat(one.rows()).hasSize(1);
        assertThat(cells(one, 0))
                .contains(
                        "Алгебра",
                        MONDAY,
                        "",
                        "3",
                        "поставлено",
                        teacher.actor().name());
        assertThatThrownBy(() -> table(leader.actor(), "journal.class-changes", ofClass()))
                .isInstanceOf(Denied.class);
    }

    @Test
    void completenessIsToldByTeacherAndClass() {
        Table table = table(deputy, "journal.completeness", days(Map.of("year", "2026")));
        assertThat(cells(table, 0).subList(1, 3))
                .as("three lessons, none with a topic")
                .containsExactly(3, 3);
    }

    @Test
    void completenessIsToldOfMoreThanAMonth() {
        school.generate(LocalDate.of(2026, 9, 7), LocalDate.of(2026, 9, 13));
        Map<String, String> whole = new HashMap<>(days(Map.of("year", "2026")));
        whole.put("from", "2026-09-01");
        int early = (int) cells(table(deputy, "journal.completeness", whole), 0).get(1);
        assertThat(early).as("lessons of September with the three of November").isGreaterThan(3);
        whole.put("to", "2026-09-30");
        assertThat(cells(table(deputy, "journal.completeness", whole), 0).subList(1, 3))
                .containsExactly(early - 3, early - 3);
    }

    @Test
    void completenessIsMadeInTheBackgroundWhereManyLessonsAreRead() {
        Map<String, String> whole = new HashMap<>(days(Map.of("year", "2026")));
        whole.put("from", "2026-09-01");
        whole.put("to", "2027-05-26");
        ReportForm form = school.as(deputy, () -> reports.form("journal.completeness", whole, Map.of(), Texts.RUSSIAN));
        assertThat(form.reads().about()).as("lessons up to today").isEqualTo(3);
        assertThat(form.later()).isFalse();
        assertThat(new ReportForm(
                                form.card(),
                                form.fields(),
                                form.asked(),
                                true,
                                form.lines(),
                                new ReportForm.Size(
                                        form.reads().most() + 1, form.reads().most()))
                        .later())
                .isTrue();
        List<Integer> heard = new ArrayList<>();
        school.run(deputy, () -> completeness()
                .content(form.asked(), Texts.RUSSIAN, (done, all) -> heard.add(100 * done / all)));
        assertThat(heard)
                .as("a step for each month")
                .hasSizeGreaterThan(1)
                .isSorted()
                .endsWith(100);
        long job = school.as(deputy, () -> reports.later("journal.completeness", whole, true, Texts.RUSSIAN));
        await().until(() -> school.as(deputy, () -> reports.result(job)).ended());
        assertThat(school.as(deputy, () -> reports.result(job)).file()).isNotNull();
    }

    private ReportDefinition completeness() {
        return definitions.stream()
                .filter(one -> one.key().equals("journal.completeness"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPastYearIsNotTakenForFilled() {
        clock.moveTo(LocalDate.of(2027, 10, 1).atTime(12, 0));
        Table table = table(deputy, "journal.completeness", days(Map.of("year", "2026")));
        assertThat(cells(table, 0).subList(1, 3))
                .as("three lessons, none with a topic")
                .containsExactly(3, 3);
    }

    @Test
    void figuresAreForWhoeverAnswersForThem() {
        School elsewhere = fixture.school();
        Actor neighbour = elsewhere.colleague(Role.DEPUTY_HEAD).actor();
        Actor secretary = school.colleague(Role.SECRETARY).actor();
        long first = pupils.getFirst();
        for (Runnable read : List.<Runnable>of(
                () -> figures.missed(group, DAYS),
                () -> figures.marks(group, DAYS),
                () -> figures.beside(first, DAYS),
                () -> figures.trend(first, DAYS))) {
            school.run(leader.actor(), read);
            school.run(deputy, read);
            assertThatThrownBy(() -> school.run(secretary, read)).isInstanceOf(Denied.class);
            assertThatThrownBy(() -> school.run(teacher.actor(), read)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> elsewhere.run(neighbour, read)).isInstanceOf(NotFound.class);
        }
        for (Runnable read : List.<Runnable>of(
                () -> figures.missedOfClasses(List.of(group), DAYS),
                () -> figures.marksOfClasses(List.of(group), DAYS))) {
            school.run(deputy, read);
            assertThatThrownBy(() -> school.run(secretary, read)).isInstanceOf(Denied.class);
            assertThatThrownBy(() -> school.run(leader.actor(), read))
                    .as("of the own class only")
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> elsewhere.run(neighbour, read)).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> school.as(pupil, () -> figures.trend(pupils.get(1), DAYS)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(leader.actor(), () -> figures.missedOfSchool(DAYS)))
                .isInstanceOf(NotFound.class);
        assertThat(elsewhere.as(neighbour, () -> figures.missedOfSchool(DAYS))).isEmpty();
        assertThatThrownBy(() -> school.as(
                        pupil,
                        () -> reports.make(
                                "journal.pupil-trend",
                                days(Map.of("year", "2026", "class", "" + group, "pupil", "" + pupils.get(1))),
                                Texts.RUSSIAN)))
                .as("a classmate is not offered")
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        school.as(pupil, () -> reports.make("journal.class-attendance", ofClass(), Texts.RUSSIAN)))
                .isInstanceOf(Denied.class);
    }

    private Map<String, String> ofClass() {
        return days(Map.of("year", "2026", "class", "" + group));
    }

    private static Map<String, String> days(Map<String, String> codes) {
        Map<String, String> all = new java.util.HashMap<>(codes);
        all.put("period", "own");
        all.put("from", DAYS.from().toString());
        all.put("to", String.valueOf(DAYS.to()));
        return all;
    }

    private Table table(Actor actor, String report, Map<String, String> codes) {
        ReportSheet sheet = school.as(actor, () -> reports.make(report, codes, Texts.RUSSIAN));
        return sheet.content().parts().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<Object> cells(Table table, int row) {
        return table.rows().get(row).cells().stream()
                .map(cell -> cell == null ? "" : cell)
                .toList();
    }

    private void write(long course, LocalDate day, int student, String value) {
        school.run(teacher.actor(), () -> assertThat(journal.edit(
                                course,
                                DAYS,
                                List.of(new EditCell(
                                        UUID.randomUUID(),
                                        pupils.get(student),
                                        school.lesson(course, day).id(),
                                        value,
                                        0)))
                        .answers())
                .allMatch(CellAnswer.Saved.class::isInstance));
    }
}
