package ru.zvonok.learning.finals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.finals.PeriodSheet.PeriodRow;
import ru.zvonok.learning.journal.CellAnswer;
import ru.zvonok.learning.journal.EditCell;
import ru.zvonok.learning.journal.ImaginedMark;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.PeriodResults;
import ru.zvonok.learning.journal.Scale;
import ru.zvonok.learning.journal.ScaleRule;
import ru.zvonok.learning.journal.Scales;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.reporting.Reports;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.support.GridPost;
import ru.zvonok.support.ModuleTest;

/** Marks of periods, of the year and of the exam in the scale of their course (MRK-02). */
@ModuleTest
class FinalScalesTest {

    private static final DateRange DAYS = new DateRange(LocalDate.of(2026, 11, 5), LearningFixture.TODAY);
    private static final long YEAR = YearResult.YEAR.column();

    @Autowired
    LearningFixture fixture;

    @Autowired
    Finals finals;

    @Autowired
    PeriodResults results;

    @Autowired
    FinalFigures figures;

    @Autowired
    PeriodReasons reasons;

    @Autowired
    Policies policies;

    @Autowired
    Journal journal;

    @Autowired
    Scales scales;

    @Autowired
    Calendar calendar;

    @Autowired
    CourseFacts courses;

    @Autowired
    Reports reports;

    @Autowired
    MockMvc http;

    School school;
    Colleague teacher;
    Actor deputy;
    long group;
    long course;
    long subject;
    List<Long> pupils;
    List<Period> periods;
    List<Lesson> lessons;

    @BeforeEach
    void tenPoints() {
        school = fixture.school();
        deputy = school.colleague(Role.DEPUTY_HEAD).actor();
        teacher = school.colleague(Role.TEACHER);
        group = school.schoolClass(7, "Б");
        course = school.course(group, "Химия", teacher);
        for (DayOfWeek day : List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY)) {
            school.slot(course, day, 1);
        }
        school.generate(LocalDate.of(2026, 11, 5), LocalDate.of(2026, 11, 20));
        pupils = school.pupils(group, 2, LearningFixture.START);
        subject = school.bySystem(() -> courses.course(course).subject());
        periods = school.bySystem(() -> calendar.periods(school.periodSet()));
        lessons = List.of(
                school.lesson(course, LocalDate.of(2026, 11, 9)),
                school.lesson(course, LocalDate.of(2026, 11, 10)),
                school.lesson(course, LocalDate.of(2026, 11, 11)));
        school.run(deputy, () -> scales.add(new ScaleRule(0, subject, null, null, null, Scale.Kind.TEN, null, 2026)));
    }

    @Test
    void theAverageIsRoundedInTheScaleOfTheCourse() {
        marks("8", "8", "7");
        PeriodSheet sheet = sheet(second());
        assertThat(sheet.scale()).isNotNull().extracting(Scale::kind).isEqualTo(Scale.Kind.TEN);
        PeriodRow row = sheet.rows().getFirst();
        assertThat(row.proposal().average()).isEqualByComparingTo("7.67");
        assertThat(row.proposal().value()).isEqualTo(ten(8));
        assertThat(row.proposal().refusal()).isNull();
        assertThat(school.as(teacher.actor(), () -> finals.acceptAll(course, second())))
                .filteredOn(answer -> answer.problem() == null)
                .singleElement()
                .satisfies(answer -> assertThat(answer.value()).isEqualTo(ten(8)));
    }

    @Test
    void theSchoolsOwnRoundingHoldsAndAnotherMarkWaitsForApproval() {
        marks("8", "8", "7");
        PolicyLine own = new PolicyLine(
                null,
                null,
                subject,
                new GradingPolicy(
                        LearningFixture.START,
                        new GradingPolicy.Limits(
                                new BigDecimal("4.60"), new BigDecimal("3.60"), new BigDecimal("2.60")),
                        1,
                        new BigDecimal("0.50"),
                        new BigDecimal("0.05"),
                        true,
                        false,
                        true,
                        List.of(),
                        new GradingPolicy.Region(new BigDecimal("3"), new BigDecimal("0.5"), new BigDecimal("0.5")),
                        new BigDecimal("0.70")));
        assertThat(school.as(deputy, () -> policies.preview(own, group, second())))
                .singleElement()
                .satisfies(effect -> {
                    assertThat(effect.now().value()).isEqualTo(ten(8));
                    assertThat(effect.then().value()).isEqualTo(ten(7));
                });
        school.run(deputy, () -> policies.add(own));
        assertThat(school.as(deputy, policies::all))
                .singleElement()
                .satisfies(line -> assertThat(line.policy().up()).isEqualByComparingTo("0.7"));
        assertThat(sheet(second()).rows().getFirst().proposal().value()).isEqualTo(ten(7));
        SettleAnswer against = settle(second(), 0, ten(8));
        assertThat(against.problem()).isNull();
        assertThat(against.value()).as("waits").isNull();
        assertThat(sheet(second()).rows().getFirst().pending())
                .isNotNull()
                .satisfies(pending -> assertThat(pending.value()).isEqualTo(ten(8)));
    }

    @Test
    void whatIsNotOfTheScaleIsRefused() {
        assertThat(settle(second(), 0, PeriodValue.FIVE).problem()).isEqualTo(FinalsProblem.NOT_IN_SCALE);
        assertThat(settle(second(), 0, PeriodValue.ofCode("12:9:4")).problem()).isEqualTo(FinalsProblem.NOT_IN_SCALE);
        assertThat(settle(YearResult.EXAM.column(), 0, PeriodValue.FOUR).problem())
                .isEqualTo(FinalsProblem.NOT_IN_SCALE);
        assertThat(settle(second(), 1, PeriodValue.EXEMPT).problem()).isNull();
        GridPost grid = new GridPost(http, teacher.actor(), school.id(), "finals", String.valueOf(course));
        String column = "p" + second();
        assertThat(grid.type(pupils.getFirst(), column, "11", 0).reason()).contains("от 1 до 10");
        assertThat(grid.type(pupils.getFirst(), column, "0", 0).outcome()).isEqualTo("refused");
        assertThat(grid.type(pupils.getFirst(), column, "10", 0).cell()).isEqualTo("10");
        assertThat(sheet(second()).rows().getFirst().value()).isEqualTo(ten(10));
    }

    @Test
    void theYearIsTheMeanInTheSameScaleAndCountsAsWhatItIsWorth() {
        int[] marks = {6, 7, 8, 8};
        for (int i = 0; i < marks.length; i++) {
            assertThat(settle(periods.get(i).id(), 0, ten(marks[i])).problem()).isNull();
        }
        PeriodRow row = sheet(YEAR).rows().getFirst();
        assertThat(row.proposal().average()).isEqualByComparingTo("7.25");
        assertThat(row.proposal().value()).isEqualTo(ten(7));
        Actor self = school.account(pupils.getFirst(), Role.STUDENT);
        assertThat(school.as(self, () -> finals.ofStudent(pupils.getFirst(), 2026)))
                .extracting(StudentPeriodMark::value)
                .containsExactlyInAnyOrder(ten(6), ten(7), ten(8), ten(8));
        assertThat(school.as(
                                deputy,
                                () -> results.ofClass(group, periods.getFirst().id()))
                        .getOrDefault(course, Map.of())
                        .get(pupils.getFirst()))
                .as("beside subjects of five points")
                .satisfies(cell -> assertThat(cell.value()).isEqualTo("6/10"));
        Map<Long, Tally> tallies = school.as(
                deputy, () -> figures.ofSchool(2026, List.of(periods.getFirst().id())));
        assertThat(tallies.get(pupils.getFirst())).isEqualTo(new Tally(0, 1, 0, 0, 0, 0, 1));
    }

    @Test
    void theFamilySeesWhatItTakesForTheNextMark() {
        marks("8", "8", "7");
        Actor self = school.account(pupils.getFirst(), Role.STUDENT);
        PeriodReason reason = school.as(self, () -> reasons.ofStudent(pupils.getFirst(), second()))
                .getFirst();
        assertThat(reason.forecast().value()).isEqualTo(ten(8));
        assertThat(reason.forecast().lowest()).isIn(ten(7), ten(8));
        assertThat(reasons.fewest(reason, ten(9), new ImaginedMark(10, 1, false)))
                .isPresent();
        assertThat(reasons.imagine(reason, List.of(new ImaginedMark(1, 1, false)))
                        .value())
                .isEqualTo(ten(6));
    }

    @Test
    void aCourseWithAMarkOfAPeriodKeepsItsScale() {
        assertThat(settle(second(), 0, PeriodValue.NOT_ATTESTED).problem()).isNull();
        ScaleRule twelve = new ScaleRule(0, subject, group, null, null, Scale.Kind.TWELVE, null, 2026);
        school.run(deputy, () -> scales.add(twelve));
        ScaleRule line = school.as(deputy, scales::rules).getFirst();
        school.run(deputy, () -> scales.remove(line.id()));
        SettleAnswer given = settle(YEAR, 1, ten(9));
        assertThat(given.problem()).isNull();
        SettleMark back = new SettleMark(UUID.randomUUID(), pupils.get(1), null, given.version());
        assertThat(school.as(teacher.actor(), () -> finals.settle(course, YEAR, List.of(back)))
                        .getFirst()
                        .value())
                .as("gone, but it may be put back")
                .isNull();
        assertThatThrownBy(() -> school.run(deputy, () -> scales.add(twelve)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(JournalProblem.SCALE_MARKED));
        ScaleRule ten = school.as(deputy, scales::rules).getFirst();
        assertThatThrownBy(() -> school.run(deputy, () -> scales.remove(ten.id())))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void reportsSayWhereAnAverageIsOfAnotherScale() {
        marks("8", "8", "7");
        settle(second(), 0, ten(8));
        String id = String.valueOf(group);
        String pupil = String.valueOf(pupils.getFirst());
        String period = String.valueOf(second());
        Map<String, String> ofPupil = Map.of("year", "2026", "class", id, "pupil", pupil);
        assertThat(report("finals.attainment-sheet", Map.of("year", "2026", "class", id)))
                .contains("8/10", "учтены так");
        assertThat(report("finals.pupil-marks", ofPupil)).contains("8/10", "учтены так");
        Map<String, String> days = new HashMap<>(ofPupil);
        days.put("period", period);
        assertThat(report("journal.pupil-average", days)).contains("Химия (10 баллов)", "7.67");
        assertThat(report("finals.pupil-grid", days)).contains("Химия (10 баллов)");
        assertThat(report("finals.parent-letter", days)).contains("Химия (10 баллов)", "учтены так");
        assertThat(report("journal.pupil-trend", days)).contains("в динамику не входят");
    }

    private String report(String key, Map<String, String> codes) {
        return school.as(deputy, () -> reports.make(key, codes, Texts.RUSSIAN)).toString();
    }

    private static PeriodValue ten(int mark) {
        Map<Integer, Integer> worth = Map.of(6, 4, 7, 4, 8, 5, 9, 5, 10, 5);
        return PeriodValue.ofCode("10:" + mark + ":" + worth.get(mark));
    }

    private long second() {
        return periods.get(1).id();
    }

    private PeriodSheet sheet(long column) {
        return school.as(teacher.actor(), () -> finals.sheet(course, column));
    }

    private SettleAnswer settle(long column, int pupil, @Nullable PeriodValue value) {
        SettleMark mark = new SettleMark(UUID.randomUUID(), pupils.get(pupil), value, 0);
        return school.as(teacher.actor(), () -> finals.settle(course, column, List.of(mark)))
                .getFirst();
    }

    private void marks(String... typed) {
        for (int i = 0; i < typed.length; i++) {
            EditCell edit = new EditCell(
                    UUID.randomUUID(), pupils.getFirst(), lessons.get(i).id(), typed[i], 0);
            assertThat(school.as(teacher.actor(), () -> journal.edit(course, DAYS, List.of(edit)))
                            .answers()
                            .getFirst())
                    .isNotInstanceOf(CellAnswer.Refused.class);
        }
    }
}
