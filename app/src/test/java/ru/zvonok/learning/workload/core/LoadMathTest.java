package ru.zvonok.learning.workload.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.zvonok.learning.workload.DayLoad;
import ru.zvonok.learning.workload.UsualMinutes;
import ru.zvonok.learning.workload.core.LoadMath.Task;

/** The sum of a day, and what is usual where nobody says. */
class LoadMathTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final int USUAL = 20;

    @Test
    void subjectsOfADayAddUp() {
        List<DayLoad> days = days(task(DAY, 1, null, 30), task(DAY, 2, null, null), task(DAY.plusDays(1), 1, null, 5));
        assertThat(days).extracting(DayLoad::day).containsExactly(DAY, DAY.plusDays(1));
        assertThat(days.getFirst().minutes()).isEqualTo(30 + USUAL);
        assertThat(days.getFirst().parts())
                .containsExactly(new DayLoad.Part("Предмет 1", 30, true), new DayLoad.Part("Предмет 2", USUAL, false));
    }

    @Test
    void theLimitItselfIsStillAllowed() {
        assertThat(days(task(DAY, 1, null, 150)).getFirst().over()).isFalse();
        assertThat(days(task(DAY, 1, null, 151)).getFirst().over()).isTrue();
    }

    @Test
    void ofSubgroupsTheOneWithMoreCounts() {
        assertThat(days(task(DAY, 1, 1L, 25), task(DAY, 1, 2L, 40)).getFirst().minutes())
                .isEqualTo(40);
        assertThat(days(task(DAY, 1, 1L, 25), task(DAY, 1, 1L, 25), task(DAY, 1, 2L, 40))
                        .getFirst()
                        .minutes())
                .isEqualTo(50);
        assertThat(days(task(DAY, 1, 1L, 25), task(DAY, 2, 2L, 40)).getFirst().minutes())
                .as("subgroups of two subjects")
                .isEqualTo(65);
        assertThat(days(task(DAY, 1, null, 10), task(DAY, 1, 2L, 40)).getFirst().minutes())
                .isEqualTo(50);
    }

    @Test
    void theMostParticularAndLatestLineCounts() {
        List<UsualMinutes> lines = List.of(
                line(null, null, null, 11, DAY.plusDays(1)),
                line(null, null, null, 12, DAY),
                line(null, null, null, 13, DAY.minusDays(1)),
                line(null, 5, 6, 14, DAY.minusDays(2)),
                line(1L, null, null, 15, DAY.minusDays(3)),
                line(1L, 7, 7, 16, DAY.minusDays(4)));
        assertThat(LoadMath.usual(lines, 2, 8, DAY, USUAL)).isEqualTo(12);
        assertThat(LoadMath.usual(lines, 2, 8, DAY.plusDays(1), USUAL)).isEqualTo(11);
        assertThat(LoadMath.usual(lines, 2, 6, DAY, USUAL)).isEqualTo(14);
        assertThat(LoadMath.usual(lines, 1, 6, DAY, USUAL)).isEqualTo(15);
        assertThat(LoadMath.usual(lines, 1, 7, DAY, USUAL)).isEqualTo(16);
        assertThat(LoadMath.usual(List.of(), 1, 7, DAY, USUAL)).isEqualTo(USUAL);
    }

    private static List<DayLoad> days(Task... tasks) {
        return LoadMath.days(List.of(tasks), 150, task -> USUAL);
    }

    private static Task task(LocalDate due, long subject, @Nullable Long subgroup, @Nullable Integer minutes) {
        return new Task(due, subject, "Предмет " + subject, subgroup, minutes);
    }

    private static UsualMinutes line(
            @Nullable Long subject, @Nullable Integer from, @Nullable Integer to, int minutes, LocalDate since) {
        return new UsualMinutes(0, subject, from, to, minutes, since);
    }
}
