package ru.zvonok.learning.journal.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.zvonok.learning.journal.FillingRule;
import ru.zvonok.learning.journal.LessonPart;
import ru.zvonok.learning.journal.core.FillingPolicy.Taught;

class FillingPolicyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 9);
    private static final long SPORT = 7;
    private static final long ALGEBRA = 8;

    @Test
    void theRegionWantsHomeworkFromTheSecondGradeOnAndNoMarks() {
        assertThat(wants(LessonPart.HOMEWORK, grade(1))).isFalse();
        assertThat(wants(LessonPart.HOMEWORK, grade(2))).isTrue();
        assertThat(wants(LessonPart.HOMEWORK, new Taught(ALGEBRA, false, 1, DAY)))
                .as("first course of a college")
                .isTrue();
        assertThat(wants(LessonPart.ATTENDANCE, grade(1))).isTrue();
        assertThat(wants(LessonPart.MARKS, grade(9))).isFalse();
    }

    @Test
    void theTopicIsAlwaysWanted() {
        assertThat(wants(LessonPart.TOPIC, grade(5), rule(1, LessonPart.TOPIC, null, null, false, DAY)))
                .isTrue();
    }

    @Test
    void aSubjectCountsBeforeGradesAndGradesBeforeAll() {
        var all = rule(1, LessonPart.HOMEWORK, null, null, true, DAY);
        var fifth = rule(2, LessonPart.HOMEWORK, null, 5, false, DAY.minusDays(9));
        var sport = rule(3, LessonPart.HOMEWORK, SPORT, null, true, DAY.minusDays(30));

        assertThat(wants(LessonPart.HOMEWORK, grade(1), all, fifth)).isTrue();
        assertThat(wants(LessonPart.HOMEWORK, grade(5), all, fifth)).isFalse();
        assertThat(wants(LessonPart.HOMEWORK, new Taught(SPORT, true, 5, DAY), all, fifth, sport))
                .isTrue();
    }

    @Test
    void theLaterLineCountsFromItsDayOn() {
        var no = rule(1, LessonPart.HOMEWORK, null, null, false, DAY.minusDays(20));
        var yes = rule(2, LessonPart.HOMEWORK, null, null, true, DAY);

        assertThat(wants(LessonPart.HOMEWORK, grade(7), no, yes)).isTrue();
        assertThat(wants(LessonPart.HOMEWORK, new Taught(ALGEBRA, true, 7, DAY.minusDays(1)), no, yes))
                .isFalse();
        assertThat(wants(LessonPart.HOMEWORK, new Taught(ALGEBRA, true, 7, DAY.minusDays(21)), no, yes))
                .as("before the first line the region's rule holds")
                .isTrue();
    }

    @Test
    void aLineOfOnePartSaysNothingOfAnother() {
        assertThat(wants(LessonPart.ATTENDANCE, grade(7), rule(1, LessonPart.HOMEWORK, null, null, false, DAY)))
                .isTrue();
    }

    private static Taught grade(int grade) {
        return new Taught(ALGEBRA, true, grade, DAY);
    }

    private static boolean wants(LessonPart part, Taught taught, FillingRule... own) {
        return new FillingPolicy(List.of(own), true, true, 2, false).wants(part, taught);
    }

    private static FillingRule rule(
            long id, LessonPart part, @Nullable Long subject, @Nullable Integer grade, boolean wanted, LocalDate from) {
        return new FillingRule(id, part, subject, grade, grade, wanted, from);
    }
}
