package ru.zvonok.learning.finals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.curriculum.CourseKind;
import ru.zvonok.learning.curriculum.Curriculum;
import ru.zvonok.learning.curriculum.NewCourse;
import ru.zvonok.learning.finals.LeavingClasses.Level;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.calendar.PeriodPlan;
import ru.zvonok.registry.calendar.PeriodSet;
import ru.zvonok.registry.calendar.SchoolYears;
import ru.zvonok.registry.enrolment.ClassData;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.MovementReason;
import ru.zvonok.registry.enrolment.OrderDraft;
import ru.zvonok.registry.enrolment.OrderKind;
import ru.zvonok.registry.enrolment.Orders;
import ru.zvonok.registry.enrolment.SchoolClasses;
import ru.zvonok.support.ModuleTest;

/** The end of secondary education: marks of both years count (order 546). */
@ModuleTest
class LeavingTest {

    private static final long YEAR = YearResult.YEAR.column();
    private static final long LAST = YearResult.FINAL.column();
    private static final LocalDate BEFORE = LocalDate.of(2025, 9, 1);

    @Autowired
    LearningFixture fixture;

    @Autowired
    Finals finals;

    @Autowired
    LeavingClasses leaving;

    @Autowired
    Calendar calendar;

    @Autowired
    SchoolYears years;

    @Autowired
    SchoolClasses classes;

    @Autowired
    Enrolment enrolment;

    @Autowired
    Curriculum curriculum;

    @Autowired
    Orders orders;

    School school;

    @BeforeEach
    void aSchool() {
        school = fixture.school();
    }

    @Test
    void theEndOfGradeElevenIsTheMeanOfBothYears() {
        long tenth = school.bySystem(() -> {
            years.open(2025, BEFORE, LocalDate.of(2026, 5, 26));
            years.save(new PeriodPlan(
                    new PeriodSet(0, 2025, "Полугодия", PeriodSet.Type.HALF_YEAR, 5, 10, 11),
                    List.of(
                            new Period(0, 0, 1, "I полугодие", BEFORE, LocalDate.of(2025, 12, 30)),
                            new Period(
                                    0, 0, 2, "II полугодие", LocalDate.of(2026, 1, 12), LocalDate.of(2026, 5, 26)))));
            return classes.create(ClassData.schoolClass(2025, 10, "А"));
        });
        long pupil = school.pupils(tenth, 1, BEFORE).getFirst();
        school.depart(tenth, pupil, LocalDate.of(2026, 5, 26));
        long eleventh = school.schoolClass(11, "А");
        school.bySystem(() -> {
            long order = orders.draft(new OrderDraft(
                    OrderKind.ENROLMENT,
                    "п-1",
                    LearningFixture.START,
                    LearningFixture.START,
                    "Заявление",
                    List.of(OrderDraft.Line.enrol(pupil, eleventh, MovementReason.REINSTATED))));
            orders.sign(order, orders.card(order).version());
            return 0;
        });
        long history = school.subject("История");
        long then =
                school.bySystem(() -> curriculum.open(new NewCourse(CourseKind.LESSONS, history, tenth, null, null)));
        long now = school.course(eleventh, "История", null);

        everything(now, pupil, eleventh, PeriodValue.FOUR);
        assertThat(last(now).value()).as("nothing is known of grade 10").isNull();
        assertThat(last(now).refusal()).isEqualTo(FinalsProblem.PERIODS_MISSING);

        settle(then, firstPeriod(tenth), pupil, PeriodValue.FIVE);
        assertThat(last(now).marks()).isEqualTo(6);
        assertThat(last(now).refusal()).as("the year of grade 10 is missing").isEqualTo(FinalsProblem.PERIODS_MISSING);

        settle(then, periods(tenth).getLast().id(), pupil, PeriodValue.FIVE);
        settle(then, YEAR, pupil, PeriodValue.FIVE);
        Proposal proposal = last(now);
        assertThat(proposal.marks())
                .as("two half-years and the year, four quarters and the year")
                .isEqualTo(8);
        assertThat(proposal.average()).isEqualByComparingTo("4.38");
        assertThat(proposal.value()).isEqualTo(PeriodValue.FOUR);
        assertThat(proposal.reason()).isEqualTo("finals.reason.final-years");
        assertThat(school.bySystem(() -> leaving.marks(enrolment.schoolClass(eleventh))))
                .singleElement()
                .satisfies(mark -> assertThat(mark.counted()).hasSize(8));

        long over = school.bySystem(() ->
                curriculum.open(new NewCourse(CourseKind.LESSONS, school.subject("География"), tenth, null, null)));
        settle(over, firstPeriod(tenth), pupil, PeriodValue.THREE);
        settle(over, periods(tenth).getLast().id(), pupil, PeriodValue.FOUR);
        assertThat(ended(eleventh)).as("the year of grade 10 is missing").containsExactly(null, "3", "4");
        settle(over, YEAR, pupil, PeriodValue.FOUR);
        assertThat(ended(eleventh))
                .as("all of grade 10, and nothing of grade 11")
                .containsExactlyInAnyOrder("3", "4", "4");
    }

    /** What counts for a subject that ended in grade 10. */
    private List<@Nullable String> ended(long group) {
        List<@Nullable String> marks = new ArrayList<>();
        school.bySystem(() -> leaving.marks(enrolment.schoolClass(group))).stream()
                .filter(mark -> mark.course() == null)
                .flatMap(mark -> mark.counted().stream())
                .forEach(one ->
                        marks.add(one.value() == null ? null : one.value().code()));
        return marks;
    }

    @Test
    void grades9And11LeaveAnd12InAnEveningSchool() {
        long ninth = school.schoolClass(9, "А");
        long tenth = school.schoolClass(10, "А");
        long eleventh = school.schoolClass(11, "А");
        assertThat(level(ninth)).isEqualTo(Level.BASIC);
        assertThat(level(tenth)).isNull();
        assertThat(level(eleventh)).isEqualTo(Level.SECONDARY);
        assertThat(earlier(ninth)).isEmpty();
        assertThat(earlier(eleventh)).containsExactly(2025);

        long twelfth = school.schoolClass(12, "А");
        assertThat(level(eleventh)).as("goes on").isNull();
        assertThat(level(twelfth)).isEqualTo(Level.SECONDARY);
        assertThat(earlier(twelfth)).containsExactly(2024, 2025);
    }

    @Test
    void marksOfExamsAreReadOfSeveralClassesAtOnce() {
        long ninth = school.schoolClass(9, "А");
        long other = school.schoolClass(9, "Б");
        long history = school.course(ninth, "История", null);
        long pupil = school.pupils(ninth, 1, LearningFixture.START).getFirst();
        settle(history, YearResult.EXAM.column(), pupil, PeriodValue.FOUR);

        assertThat(exams(other, ninth)).containsExactly(new ExamMark(history, "История", pupil, PeriodValue.FOUR));
        assertThat(exams(other)).isEmpty();
        assertThat(exams()).isEmpty();
    }

    private List<ExamMark> exams(Long... groups) {
        return school.bySystem(() ->
                leaving.exams(Stream.of(groups).map(enrolment::schoolClass).toList()));
    }

    private Level level(long group) {
        return school.bySystem(() -> leaving.level(enrolment.schoolClass(group)).orElse(null));
    }

    private List<Integer> earlier(long group) {
        return school.bySystem(() -> leaving.earlierYears(enrolment.schoolClass(group)));
    }

    private Proposal last(long course) {
        return school.bySystem(
                () -> finals.sheet(course, LAST).rows().getFirst().proposal());
    }

    private long firstPeriod(long group) {
        return periods(group).getFirst().id();
    }

    private List<Period> periods(long group) {
        return school.bySystem(() -> calendar.periods(
                Objects.requireNonNull(enrolment.schoolClass(group).periodSet())));
    }

    /** All that is not settled yet, periods and the year. */
    private void everything(long course, long pupil, long group, PeriodValue value) {
        periods(group).forEach(period -> settle(course, period.id(), pupil, value));
        settle(course, YEAR, pupil, value);
    }

    private void settle(long course, long column, long pupil, PeriodValue value) {
        school.bySystem(
                () -> finals.settle(course, column, List.of(new SettleMark(UUID.randomUUID(), pupil, value, 0))));
    }
}
