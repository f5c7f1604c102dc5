package ru.zvonok.learning.finals;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.journal.CellAnswer;
import ru.zvonok.learning.journal.CourseResult;
import ru.zvonok.learning.journal.EditCell;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.learning.journal.JournalFigures;
import ru.zvonok.learning.journal.MarkTally;
import ru.zvonok.learning.journal.MissedLessons;
import ru.zvonok.learning.timetable.Timetable;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.reporting.ReportPart.Table;
import ru.zvonok.platform.reporting.Reports;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.support.ModuleTest;

/** A pupil who changed the class in the year keeps the marks and the passes of the former one (REP-10, REP-12, MRK-02). */
@ModuleTest
class MovedPupilTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 9);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    private static final DateRange DAYS = new DateRange(LocalDate.of(2026, 11, 5), WEDNESDAY);

    @Autowired
    LearningFixture fixture;

    @Autowired
    Journal journal;

    @Autowired
    JournalFigures figures;

    @Autowired
    Timetable timetable;

    @Autowired
    Finals finals;

    @Autowired
    PeriodReasons reasons;

    @Autowired
    Reports reports;

    @Autowired
    Calendar calendar;

    School school;
    Colleague teacher;
    Colleague leader;
    long former;
    long now;
    long algebraBefore;
    long algebra;
    long moved;
    long stays;
    long fresh;
    List<Period> periods;

    @BeforeEach
    void move() {
        school = fixture.school();
        teacher = school.colleague(Role.TEACHER);
        leader = school.colleague(Role.TEACHER);
        former = school.schoolClass(7, "А");
        now = school.schoolClass(7, "Б");
        school.lead(now, leader);
        school.lead(former, leader);
        algebraBefore = school.course(former, "Алгебра", teacher);
        algebra = school.course(now, "Алгебра", teacher);
        school.slot(algebraBefore, DayOfWeek.MONDAY, 1);
        school.slot(algebraBefore, DayOfWeek.MONDAY, 2);
        school.slot(algebra, DayOfWeek.TUESDAY, 1);
        school.slot(algebra, DayOfWeek.WEDNESDAY, 1);
        moved = school.pupils(former, 1, LearningFixture.START).getFirst();
        stays = school.pupils(now, 1, LearningFixture.START).getFirst();
        fresh = school.pupils(now, 1, WEDNESDAY).getFirst();
        periods = school.bySystem(() -> calendar.periods(school.periodSet()));
        school.generate(DAYS.from(), WEDNESDAY);
        settle(algebraBefore, periods.getFirst(), PeriodValue.FIVE);
        write(algebraBefore, MONDAY, 0, "н");
        write(algebraBefore, MONDAY, 1, "5");
        school.transfer(former, now, moved, TUESDAY);
        write(algebra, TUESDAY, 0, "4");
        write(algebra, WEDNESDAY, 0, "н");
    }

    @Test
    void theYearIsProposedFromTheMarksOfBothClasses() {
        settle(algebra, periods.get(1), PeriodValue.THREE);
        settle(algebra, periods.get(2), PeriodValue.THREE);
        settle(algebra, periods.get(3), PeriodValue.FOUR);
        Proposal proposal =
                school.as(teacher.actor(), () -> finals.sheet(algebra, YearResult.YEAR.column())).rows().stream()
                        .filter(row -> row.person() == moved)
                        .findFirst()
                        .orElseThrow()
                        .proposal();
        assertThat(proposal.average()).as("5 3 3 4").isEqualByComparingTo("3.75");
        assertThat(proposal.value()).isEqualTo(PeriodValue.FOUR);
        assertThat(proposal.marks()).isEqualTo(4);
    }

    @Test
    void passesOfTheFormerClassAreCounted() {
        MissedLessons missed = school.as(leader.actor(), () -> figures.missed(now, DAYS));
        assertThat(missed.missed()).extracting(MissedLessons.Missed::day).containsExactlyInAnyOrder(MONDAY, WEDNESDAY);
        assertThat(missed.lessons(moved)).as("two there, two here").isEqualTo(4);
        assertThat(missed.lessons(stays)).isEqualTo(2);
        assertThat(missed.lessons(fresh)).as("one since the first day").isEqualTo(1);

        Table sheet = table("journal.attendance-sheet", now, Map.of());
        assertThat(line(sheet, 0))
                .as("a whole day and two lessons in the quarter")
                .contains(1, 2);
        Table days = table("journal.class-attendance", now, own());
        assertThat(days.columns()).extracting(column -> column.header()).contains("09.11", "11.11");
        assertThat(line(days, 0)).contains("ОТ\u00a01", "ОТ", 2, new BigDecimal("50.0"));
        assertThat(line(days, 3)).as("5 of 7").endsWith(new BigDecimal("71.4"));

        MissedLessons before = school.as(leader.actor(), () -> figures.missed(former, DAYS));
        assertThat(before.missed()).extracting(MissedLessons.Missed::day).containsExactly(MONDAY);
        assertThat(before.lessons(moved)).isEqualTo(2);
    }

    @Test
    void classesAtOnceSayWhatEachSays() {
        Actor deputy = school.colleague(Role.DEPUTY_HEAD).actor();
        List<Long> both = List.of(former, now);
        Map<Long, MissedLessons> missed = school.as(deputy, () -> figures.missedOfClasses(both, DAYS));
        Map<Long, List<MarkTally>> marks = school.as(deputy, () -> figures.marksOfClasses(both, DAYS));
        for (long group : both) {
            assertThat(missed.get(group)).isEqualTo(school.as(deputy, () -> figures.missed(group, DAYS)));
            assertThat(marks.get(group))
                    .containsExactlyInAnyOrderElementsOf(school.as(deputy, () -> figures.marks(group, DAYS)));
        }
        assertThat(marks.get(now)).as("4 here, 5 there").hasSize(2);
    }

    @Test
    void theLetterAndTheGridHaveTheMarksOfBoth() {
        Map<String, String> pupil = own();
        pupil.put("pupil", "" + moved);
        assertThat(table("finals.parent-letter", now, pupil).rows().getFirst().cells())
                .startsWith("Алгебра", 1, 1, null, null, null, new BigDecimal("4.50"));
        Table grid = table("finals.pupil-grid", now, pupil);
        assertThat(grid.rows()).singleElement().satisfies(row -> assertThat(row.cells())
                .startsWith("Алгебра")
                .contains("4", "ОТ", new BigDecimal("4.50")));
        Table sheet = table("finals.attainment-sheet", now, Map.of());
        assertThat(line(sheet, 1)).containsExactly("I четверть", 5, new BigDecimal("5.00"));
        Table results = table(
                "finals.class-results",
                former,
                Map.of("period", "" + periods.getFirst().id()));
        assertThat(results.rows().getFirst().cells())
                .as("there when the quarter ended")
                .contains(5, new BigDecimal("5.00"));
    }

    @Test
    void thePeriodIsProposedFromTheMarksOfBothClasses() {
        assertThat(result(algebra, moved)).satisfies(result -> {
            assertThat(result.averages().weighted()).as("5 there, 4 here").isEqualByComparingTo("4.50");
            assertThat(result.averages().marks()).isEqualTo(2);
            assertThat(result.missed()).as("one there, one here").isEqualTo(2);
            assertThat(result.lessons()).as("two there, two here").isEqualTo(4);
        });
        assertThat(result(algebra, stays).averages().marks()).isZero();
        assertThat(result(algebraBefore, moved))
                .as("the former class keeps what it gave")
                .satisfies(result -> assertThat(result.averages().weighted()).isEqualByComparingTo("5.00"));
        Proposal proposal = school
                .as(teacher.actor(), () -> finals.sheet(algebra, periods.get(1).id()))
                .rows()
                .stream()
                .filter(row -> row.person() == moved)
                .findFirst()
                .orElseThrow()
                .proposal();
        assertThat(proposal.marks()).isEqualTo(2);
        assertThat(proposal.missed()).isEqualTo(2);
        Actor own = school.account(moved, Role.STUDENT);
        assertThat(school.as(own, () -> reasons.ofStudent(moved, periods.get(1).id())))
                .as("the family reads the same")
                .filteredOn(reason -> reason.result().course().id() == algebra)
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.result().result()).isEqualTo(result(algebra, moved));
                    assertThat(reason.result().marks()).hasSize(2);
                });
    }

    /** However pupils move about: the average is that of all their marks in the subject in the period. */
    @Test
    void theAverageIsThatOfAPlainRecomputation() {
        List<Long> groups = List.of(school.schoolClass(8, "А"), school.schoolClass(8, "Б"), school.schoolClass(8, "В"));
        List<Long> courses = new ArrayList<>();
        for (long group : groups) {
            school.lead(group, leader);
            long course = school.course(group, "Физика", teacher);
            for (DayOfWeek day : List.of(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY, DayOfWeek.MONDAY, DayOfWeek.TUESDAY)) {
                school.slot(course, day, 3 + courses.size());
            }
            courses.add(course);
        }
        school.generate(DAYS.from(), WEDNESDAY);
        List<LocalDate> days = List.of(DAYS.from(), DAYS.from().plusDays(1), MONDAY, TUESDAY);
        Random random = new Random(20261112);
        Map<Long, Integer> at = new LinkedHashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            for (long pupil : school.pupils(groups.get(i), 3, LearningFixture.START)) {
                at.put(pupil, i);
            }
        }
        Map<Long, List<Integer>> marks = new HashMap<>();
        Map<Long, Integer> missed = new HashMap<>();
        for (LocalDate day : days) {
            for (Map.Entry<Long, Integer> one : at.entrySet()) {
                long pupil = one.getKey();
                if (day.isAfter(DAYS.from()) && random.nextInt(3) == 0) {
                    int to = (one.getValue() + 1 + random.nextInt(2)) % groups.size();
                    school.transfer(groups.get(one.getValue()), groups.get(to), pupil, day);
                    one.setValue(to);
                }
                int value = random.nextInt(6);
                if (value == 0) {
                    write(courses.get(one.getValue()), pupil, day, 0, "н");
                    missed.merge(pupil, 1, Integer::sum);
                } else if (value > 1) {
                    write(courses.get(one.getValue()), pupil, day, 0, "" + value);
                    marks.computeIfAbsent(pupil, id -> new ArrayList<>()).add(value);
                }
            }
        }
        at.forEach(
                (pupil, place) -> assertThat(result(courses.get(place), pupil)).satisfies(result -> {
                    List<Integer> all = marks.getOrDefault(pupil, List.of());
                    assertThat(result.averages().marks()).isEqualTo(all.size());
                    if (!all.isEmpty()) {
                        int sum = all.stream().mapToInt(Integer::intValue).sum();
                        assertThat(result.averages().weighted())
                                .isEqualByComparingTo(BigDecimal.valueOf(sum)
                                        .divide(BigDecimal.valueOf(all.size()), 2, RoundingMode.HALF_UP));
                    }
                    assertThat(result.missed()).isEqualTo(missed.getOrDefault(pupil, 0));
                    assertThat(result.lessons()).isEqualTo(days.size());
                }));
    }

    private CourseResult result(long course, long pupil) {
        return school
                .as(
                        teacher.actor(),
                        () -> journal.results(course, periods.get(1).days()))
                .stream()
                .filter(one -> one.person() == pupil)
                .findFirst()
                .orElseThrow();
    }

    private List<Object> line(Table table, int row) {
        return Arrays.asList(table.rows().get(row).cells().toArray());
    }

    private static Map<String, String> own() {
        return new HashMap<>(Map.of("period", "own", "from", DAYS.from().toString(), "to", String.valueOf(DAYS.to())));
    }

    private Table table(String report, long group, Map<String, String> more) {
        Map<String, String> codes = new HashMap<>(more);
        codes.put("year", "2026");
        codes.put("class", "" + group);
        return school.as(leader.actor(), () -> reports.make(report, codes, Texts.RUSSIAN)).content().parts().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private void settle(long course, Period period, PeriodValue value) {
        assertThat(school.as(
                        teacher.actor(),
                        () -> finals.settle(
                                course, period.id(), List.of(new SettleMark(UUID.randomUUID(), moved, value, 0)))))
                .extracting(SettleAnswer::problem)
                .containsOnlyNulls();
    }

    private void write(long course, LocalDate day, int number, String value) {
        write(course, moved, day, number, value);
    }

    private void write(long course, long pupil, LocalDate day, int number, String value) {
        long lesson = school.bySystem(() -> timetable.ofCourse(course, day, day))
                .get(number)
                .id();
        school.run(teacher.actor(), () -> assertThat(
                        journal.edit(course, DAYS, List.of(new EditCell(UUID.randomUUID(), pupil, lesson, value, 0)))
                                .answers())
                .allMatch(CellAnswer.Saved.class::isInstance));
    }
}
