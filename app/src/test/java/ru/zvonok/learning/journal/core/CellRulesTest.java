package ru.zvonok.learning.journal.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.EditCell.Way;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.core.CellRules.No;
import ru.zvonok.learning.journal.core.CellRules.Rights;
import ru.zvonok.learning.journal.core.CellRules.Verdict;
import ru.zvonok.learning.journal.core.CellValue.Token;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.LessonState;

/** Whether a cell may become what was typed. */
class CellRulesTest {

    private static final Rights TEACHER = new Rights(true, false, false);
    private static final Rights CLASS_TEACHER = new Rights(false, true, false);
    private static final Rights BOTH = new Rights(true, true, false);
    private static final Rights NOBODY = new Rights(false, false, false);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);

    @Test
    void aTeacherMarksAndNotesWhoIsMissing() {
        assertYes(judge(value(null), value(null, 5), TEACHER), "5");
        assertYes(judge(value(null, 5), value(Codes.ABSENT), TEACHER), "ОТ");
        assertYes(judge(value(Codes.ABSENT), value(null, 4), TEACHER), "4");
        assertYes(judge(value(null), value(Codes.LATE, 4), TEACHER), "ОП 4");
        assertYes(judge(value(null, 5), value(null), TEACHER), "");
    }

    @Test
    void reasonsAreTheClassTeachers() {
        assertNo(judge(value(null), value(Codes.ILL), TEACHER), JournalProblem.REASON_NOT_YOURS);
        assertNo(judge(value(Codes.ILL), value(null), TEACHER), JournalProblem.REASON_SETTLED);
        assertNo(judge(value(Codes.ILL), value(Codes.ABSENT), TEACHER), JournalProblem.REASON_SETTLED);
        assertYes(judge(value(Codes.ABSENT), value(Codes.ILL), CLASS_TEACHER), "Б");
        assertYes(judge(value(Codes.ABSENT, 4), value(Codes.ILL, 4), CLASS_TEACHER), "Б 4");
        assertYes(judge(value(null), value(Codes.ILL), BOTH), "Б");
    }

    @Test
    void aClassTeacherAloneMarksNothing() {
        assertNo(judge(value(null), value(null, 5), CLASS_TEACHER), JournalProblem.NOT_YOUR_LESSON);
        assertNo(judge(value(Codes.ABSENT, 4), value(Codes.ILL), CLASS_TEACHER), JournalProblem.NOT_YOUR_LESSON);
    }

    @Test
    void whoHasNoRightDoesNothing() {
        assertNo(judge(value(null), value(null), NOBODY), JournalProblem.NOT_YOUR_LESSON);
    }

    @Test
    void aMarkForAMissedLessonIsHandedInLater() {
        assertNo(judge(value(Codes.ILL), value(null, 4), TEACHER), JournalProblem.WAS_ABSENT);
        Verdict later = CellRules.judge(value(Codes.ILL), true, value(null, 4), Way.AFTERWARDS, TEACHER, true);
        assertThat(later).isEqualTo(new Verdict.Yes(value(Codes.ILL, 4), true));
        assertYes(judge(value(Codes.ILL), value(Codes.ILL, 4), TEACHER), "Б 4");
        Verdict settled = CellRules.judge(value(Codes.ABSENT), true, value(null, 4), Way.PLAIN, TEACHER, true);
        assertNo(settled, JournalProblem.WAS_ABSENT);
    }

    @Test
    void aClassWithoutMarksHasAttendanceOnly() {
        assertNo(
                CellRules.judge(value(null), false, value(null, 5), Way.PLAIN, TEACHER, false),
                JournalProblem.WITHOUT_MARKS);
        assertThat(CellRules.judge(value(null), false, value(Codes.ABSENT), Way.PLAIN, TEACHER, false))
                .isInstanceOf(Verdict.Yes.class);
    }

    @Test
    void daysOpenAndClose() {
        assertThat(closed(TODAY, false, false, LessonState.PLANNED)).isNull();
        assertThat(closed(TODAY.minusDays(30), false, false, LessonState.PLANNED))
                .isNull();
        assertThat(closed(TODAY.minusDays(31), false, false, LessonState.PLANNED))
                .isEqualTo(JournalProblem.DAY_CLOSED);
        assertThat(closed(TODAY.minusDays(31), false, true, LessonState.PLANNED))
                .isNull();
        assertThat(closed(TODAY.plusDays(1), false, true, LessonState.PLANNED)).isEqualTo(JournalProblem.NOT_YET);
        assertThat(closed(TODAY, true, true, LessonState.PLANNED)).isEqualTo(JournalProblem.TERM_CLOSED);
        assertThat(closed(TODAY, false, true, LessonState.CANCELLED)).isEqualTo(JournalProblem.CANCELLED);
    }

    private static @Nullable JournalProblem closed(
            LocalDate day, boolean termClosed, boolean changeOld, LessonState state) {
        Lesson lesson =
                new Lesson(1, 2026, 1, 1, day, 1, LocalTime.of(8, 30), LocalTime.of(9, 15), null, null, null, state);
        return CellRules.closed(
                        lesson, TODAY, 30, termClosed ? No.because(JournalProblem.TERM_CLOSED) : null, changeOld)
                .map(No::problem)
                .orElse(null);
    }

    private static Verdict judge(CellValue before, CellValue typed, Rights rights) {
        return CellRules.judge(before, false, typed, Way.PLAIN, rights, true);
    }

    private static CellValue value(@Nullable AttendanceCode sign, Integer... marks) {
        return new CellValue(sign, List.of(marks).stream().map(Token::new).toList());
    }

    private static void assertYes(Verdict verdict, String text) {
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Yes.class, yes -> assertThat(yes.value().text()).isEqualTo(text));
    }

    private static void assertNo(Verdict verdict, JournalProblem problem) {
        assertThat(verdict).isInstanceOfSatisfying(Verdict.Refused.class, refused -> assertThat(
                        refused.no().problem())
                .isEqualTo(problem));
    }
}
