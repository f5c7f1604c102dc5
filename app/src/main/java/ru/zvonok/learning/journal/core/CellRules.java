package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.EditCell;
import ru.zvonok.learning.journal.EditCell.Way;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.core.CellDiff.Steps;
import ru.zvonok.learning.journal.core.Facts.MarkFact;
import ru.zvonok.learning.timetable.Lesson;

/** Whether a cell may become what was typed. Pure: all it needs is handed in. */
final class CellRules {

    /** A "no" with its arguments. */
    record No(JournalProblem problem, List<Object> arguments) {

        static No because(JournalProblem problem, Object... arguments) {
            return new No(problem, List.of(arguments));
        }
    }

    /** What the actor may do at the lesson, as of now. */
    record Rights(boolean mark, boolean settle, boolean changeOld) {}

    /** Yes with the value as it will stand, or no. */
    sealed interface Verdict {

        /** {@code steps} tells what becomes of each mark where that is said, null: as few changes as possible. */
        record Yes(
                CellValue value,
                boolean afterwards,
                @Nullable Steps steps) implements Verdict {

            Yes(CellValue value, boolean afterwards) {
                this(value, afterwards, null);
            }
        }

        record Refused(No no) implements Verdict {}
    }

    private CellRules() {}

    /**
     * Why nobody may change anything of the lesson on a day; empty while it is open.
     *
     * @param locked why its period is closed, null while it is open
     * @param changeOld whether it may lie further back than {@code daysBack}
     */
    static Optional<No> closed(Lesson lesson, LocalDate today, int daysBack, @Nullable No locked, boolean changeOld) {
        if (lesson.cancelled()) {
            return Optional.of(No.because(JournalProblem.CANCELLED));
        }
        if (locked != null) {
            return Optional.of(locked);
        }
        if (lesson.date().isAfter(today)) {
            return Optional.of(No.because(JournalProblem.NOT_YET));
        }
        if (!changeOld && lesson.date().plusDays(daysBack).isBefore(today)) {
            return Optional.of(No.because(JournalProblem.DAY_CLOSED, daysBack));
        }
        return Optional.empty();
    }

    /**
     * @param before the cell as it stands
     * @param settled whether a class teacher named the sign that stands there
     * @param typed what was typed
     * @param marksAllowed false for a class without marks
     */
    static Verdict judge(
            CellValue before, boolean settled, CellValue typed, Way way, Rights rights, boolean marksAllowed) {
        boolean marksChange = !before.marks().equals(typed.marks());
        if (!rights.mark() && (marksChange || !rights.settle())) {
            return no(JournalProblem.NOT_YOUR_LESSON);
        }
        if (!marksAllowed && marksChange && !typed.marks().isEmpty()) {
            return no(JournalProblem.WITHOUT_MARKS);
        }
        @Nullable AttendanceCode there = before.sign();
        @Nullable AttendanceCode sign = typed.sign();
        if (there != null && sign == null && !typed.marks().isEmpty() && there.absence() && !(own(there) && !settled)) {
            if (way != Way.AFTERWARDS) {
                return no(JournalProblem.WAS_ABSENT, there.sign());
            }
            sign = there;
        }
        if (!same(there, sign) && !rights.settle()) {
            if (there != null && (settled || !own(there))) {
                return no(JournalProblem.REASON_SETTLED, there.sign());
            }
            if (sign != null && !own(sign)) {
                return no(JournalProblem.REASON_NOT_YOURS, sign.sign());
            }
        }
        return new Verdict.Yes(new CellValue(sign, typed.marks()), sign != null && sign.absence());
    }

    /**
     * Why an edit is not enough without a reason, or with that one: it changes or removes a mark that the family has seen. A
     * duty that is done, and a mark that comes beside others, corrects nothing.
     */
    static Optional<No> reason(List<MarkFact> before, Verdict.Yes yes, @Nullable String reason, boolean wanted) {
        if (reason != null) {
            return reason.length() > EditCell.LONGEST_REASON
                    ? Optional.of(No.because(JournalProblem.REASON_TOO_LONG, EditCell.LONGEST_REASON))
                    : Optional.empty();
        }
        if (!wanted || before.stream().noneMatch(MarkFact::valueSeen)) {
            return Optional.empty();
        }
        Steps steps = steps(before, yes);
        boolean corrects = before.stream()
                .filter(mark -> mark.valueSeen() && mark.value() != null)
                .anyMatch(mark -> steps.kept().stream()
                        .noneMatch(
                                kept -> kept.id() == mark.id() && kept.token().equals(mark.token())));
        return corrects ? Optional.of(No.because(JournalProblem.REASON_MISSING)) : Optional.empty();
    }

    /** What becomes of each mark. */
    static Steps steps(List<MarkFact> before, Verdict.Yes yes) {
        return yes.steps() != null
                ? yes.steps()
                : CellDiff.steps(
                        before.stream().map(MarkFact::id).toList(),
                        before.stream().map(MarkFact::token).toList(),
                        yes.value().marks());
    }

    /** Signs that the teacher of the lesson sets without asking anybody. */
    private static boolean own(AttendanceCode code) {
        return code.byTeacher();
    }

    private static boolean same(@Nullable AttendanceCode one, @Nullable AttendanceCode other) {
        return (one == null ? 0 : one.id()) == (other == null ? 0 : other.id());
    }

    private static Verdict no(JournalProblem problem, Object... arguments) {
        return new Verdict.Refused(No.because(problem, arguments));
    }
}
