package ru.zvonok.learning.workload.core;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.zvonok.learning.workload.WorkloadProblem.FIRST_LESSON;
import static ru.zvonok.learning.workload.WorkloadProblem.LAST_LESSON;
import static ru.zvonok.learning.workload.WorkloadProblem.SECOND_THAT_DAY;
import static ru.zvonok.learning.workload.WorkloadProblem.TOO_MUCH;
import static ru.zvonok.learning.workload.WorkloadProblem.TOO_SOON;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.zvonok.learning.workload.Norms;
import ru.zvonok.learning.workload.Violation;
import ru.zvonok.learning.workload.WorkloadProblem;
import ru.zvonok.learning.workload.core.SchedulePolicy.Edges;
import ru.zvonok.learning.workload.core.SchedulePolicy.Hours;

/** The five rules of assessments, at and around each limit. */
class SchedulePolicyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 10);
    private static final long ALGEBRA = 1;
    private static final long PHYSICS = 2;
    private static final Edges SIX = new Edges(1, 6);
    private static final Hours THREE = hours(3);
    private static final Norms NORMS = new Norms(Set.of(4), 30, 18, 10, 1, true, BigDecimal.ONE, 45, 34);

    @Test
    void theNextWorkOfASubjectMayComeOnTheEighteenthDay() {
        Sitting first = sitting(1, 71, ALGEBRA, DAY, 3);
        assertThat(against(sitting(2, 71, ALGEBRA, DAY.plusDays(17), 3), first)).containsExactly(TOO_SOON);
        assertThat(against(sitting(2, 71, ALGEBRA, DAY.plusDays(18), 3), first)).isEmpty();
        assertThat(against(sitting(2, 71, ALGEBRA, DAY.minusDays(17), 3), first))
                .containsExactly(TOO_SOON);
        assertThat(against(sitting(2, 71, ALGEBRA, DAY.minusDays(18), 3), first))
                .isEmpty();
    }

    @Test
    void vacationsCountAmongTheDaysBetween() {
        Sitting before = sitting(1, 71, ALGEBRA, LocalDate.of(2026, 12, 29), 3);
        assertThat(against(sitting(2, 71, ALGEBRA, LocalDate.of(2027, 1, 15), 3), before))
                .containsExactly(TOO_SOON);
        assertThat(against(sitting(2, 71, ALGEBRA, LocalDate.of(2027, 1, 16), 3), before))
                .isEmpty();
    }

    @Test
    void aStricterNumberHolds() {
        Norms strict = new Norms(Set.of(4), 30, 25, 10, 1, true, BigDecimal.ONE, 45, 34);
        Sitting first = sitting(1, 71, ALGEBRA, DAY, 3);
        assertThat(SchedulePolicy.of(sitting(2, 71, ALGEBRA, DAY.plusDays(24), 3), List.of(first), SIX, THREE, strict))
                .extracting(Violation::problem)
                .containsExactly(TOO_SOON);
    }

    @Test
    void theClassesOfAParallelWriteTheSameWorkOnNearDays() {
        Sitting first = sitting(1, 71, ALGEBRA, DAY, 3);
        assertThat(against(sitting(2, 72, ALGEBRA, DAY.plusDays(1), 3), first)).isEmpty();
        assertThat(against(titled(sitting(2, 72, ALGEBRA, DAY.plusDays(1), 3), "дроби"), titled(first, "Дроби ")))
                .isEmpty();
        assertThat(against(titled(sitting(2, 72, ALGEBRA, DAY.plusDays(1), 3), "Степени"), titled(first, "Дроби")))
                .as("another work of the parallel")
                .containsExactly(TOO_SOON);
        assertThat(against(titled(sitting(2, 72, ALGEBRA, DAY.plusDays(18), 3), "Степени"), titled(first, "Дроби")))
                .isEmpty();
        Sitting eighth =
                new Sitting(2, 81, 81, "8А", 8, ALGEBRA, "Алгебра", null, 4, "", false, DAY.plusDays(1), 3, 45);
        assertThat(against(eighth, first)).as("another parallel").isEmpty();
    }

    @Test
    void worksTakeATenthOfTheSubjectsTime() {
        // 2 hours a week are 68 in the year, 306 minutes of them may be works
        Hours two = hours(2);
        List<Sitting> six = spread(6);
        assertThat(SchedulePolicy.of(minutes(sitting(9, 71, ALGEBRA, DAY, 3), 36), six, SIX, two, NORMS))
                .isEmpty();
        assertThat(SchedulePolicy.of(minutes(sitting(9, 71, ALGEBRA, DAY, 3), 37), six, SIX, two, NORMS))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.problem()).isEqualTo(TOO_MUCH);
                    assertThat(one.arguments()).containsExactly(307, 306, 10, 68);
                });
        assertThat(SchedulePolicy.of(minutes(sitting(9, 71, ALGEBRA, DAY, 3), 300), six, SIX, Hours.UNKNOWN, NORMS))
                .as("nobody knows the hours")
                .isEmpty();
    }

    @Test
    void aClassWritesOneWorkADay() {
        assertThat(against(sitting(2, 71, PHYSICS, DAY, 4), sitting(1, 71, ALGEBRA, DAY, 3)))
                .containsExactly(SECOND_THAT_DAY);
        assertThat(against(sitting(2, 71, PHYSICS, DAY.plusDays(1), 4), sitting(1, 71, ALGEBRA, DAY, 3)))
                .isEmpty();
        assertThat(against(sitting(2, 72, PHYSICS, DAY, 4), sitting(1, 71, ALGEBRA, DAY, 3)))
                .as("another class")
                .isEmpty();
        assertThat(against(sitting(1, 71, ALGEBRA, DAY, 3), sitting(1, 71, ALGEBRA, DAY, 3)))
                .as("the work itself")
                .isEmpty();
    }

    @Test
    void subgroupsThatShareNoPupilDoNotDisturbOneAnother() {
        Sitting english = subgroup(sitting(1, 711, ALGEBRA, DAY, 2), 1L);
        assertThat(against(subgroup(sitting(2, 712, ALGEBRA, DAY, 4), 2L), english))
                .as("the other half of the class in the same subject")
                .isEmpty();
        assertThat(against(subgroup(sitting(2, 713, PHYSICS, DAY, 2), 2L), english))
                .as("another subject at the same time")
                .isEmpty();
        assertThat(against(subgroup(sitting(2, 713, PHYSICS, DAY, 4), 2L), english))
                .as("another subject later: nobody knows who is in both")
                .containsExactly(SECOND_THAT_DAY);
        assertThat(against(sitting(2, 71, PHYSICS, DAY, 4), english))
                .as("the whole class")
                .containsExactly(SECOND_THAT_DAY);
    }

    @Test
    void firstAndLastLessonStayFree() {
        assertThat(against(sitting(1, 71, ALGEBRA, DAY, 1))).containsExactly(FIRST_LESSON);
        assertThat(against(sitting(1, 71, ALGEBRA, DAY, 2))).isEmpty();
        assertThat(against(sitting(1, 71, ALGEBRA, DAY, 5))).isEmpty();
        assertThat(against(sitting(1, 71, ALGEBRA, DAY, 6))).containsExactly(LAST_LESSON);
        assertThat(against(sitting(1, 71, ALGEBRA, DAY, null)))
                .as("the lesson is not known")
                .isEmpty();
        assertThat(SchedulePolicy.of(sitting(1, 71, ALGEBRA, DAY, 1), List.of(), null, THREE, NORMS))
                .as("nor the timetable")
                .isEmpty();
    }

    @Test
    void subjectsOfOneHourMayUseFirstAndLastLesson() {
        Sitting first = sitting(1, 71, ALGEBRA, DAY, 1);
        assertThat(SchedulePolicy.of(first, List.of(), SIX, hours(1), NORMS)).isEmpty();
        assertThat(SchedulePolicy.of(
                        first, List.of(), SIX, new Hours(new BigDecimal("1.5"), new BigDecimal(51)), NORMS))
                .hasSize(1);
        Norms free = new Norms(Set.of(4), 30, 18, 10, 1, false, BigDecimal.ONE, 45, 34);
        assertThat(SchedulePolicy.of(first, List.of(), SIX, THREE, free))
                .as("a region without the rule")
                .isEmpty();
    }

    private static List<WorkloadProblem> against(Sitting one, Sitting... others) {
        return SchedulePolicy.of(one, List.of(others), SIX, THREE, NORMS).stream()
                .map(Violation::problem)
                .toList();
    }

    private static Hours hours(int week) {
        return new Hours(BigDecimal.valueOf(week), BigDecimal.valueOf(34L * week));
    }

    private static List<Sitting> spread(int count) {
        return IntStream.range(0, count)
                .mapToObj(place -> sitting(20 + place, 71, ALGEBRA, DAY.plusDays(18L * (place + 1)), 3))
                .toList();
    }

    /** A course of the class whose number it begins with; whole classes have courses 71, 72 for each subject alike. */
    private static Sitting sitting(long id, long course, long subject, LocalDate day, @Nullable Integer number) {
        long group = course > 100 ? course / 10 : course;
        return new Sitting(
                id,
                course * 10 + subject,
                group,
                "7" + (char) ('А' + group - 71),
                7,
                subject,
                subject == ALGEBRA ? "Алгебра" : "Физика",
                null,
                4,
                "",
                false,
                day,
                number,
                45);
    }

    private static Sitting titled(Sitting one, String title) {
        return copy(one, title, one.minutes(), one.subgroup());
    }

    private static Sitting minutes(Sitting one, int minutes) {
        return copy(one, one.title(), minutes, one.subgroup());
    }

    private static Sitting subgroup(Sitting one, long subgroup) {
        return copy(one, one.title(), one.minutes(), subgroup);
    }

    private static Sitting copy(Sitting one, String title, int minutes, @Nullable Long subgroup) {
        return new Sitting(
                one.id(),
                one.course(),
                one.group(),
                one.groupName(),
                one.grade(),
                one.subject(),
                one.subjectName(),
                subgroup,
                one.type(),
                title,
                one.binding(),
                one.day(),
                one.number(),
                minutes);
    }
}
