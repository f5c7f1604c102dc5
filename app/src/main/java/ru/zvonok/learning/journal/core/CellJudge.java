package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.EditCell;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.core.CellRules.No;
import ru.zvonok.learning.journal.core.CellRules.Rights;
import ru.zvonok.learning.journal.core.CellRules.Verdict;
import ru.zvonok.learning.journal.core.CellText.Read;
import ru.zvonok.learning.journal.core.Facts.Place;
import ru.zvonok.learning.journal.core.Roster.Pupil;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.ExcusedAbsence;

/** Brings together what the rules of cells want to know. */
@Component
class CellJudge {

    private final Enrolment enrolment;
    private final OpenDays openDays;
    private final CodeBook codes;

    CellJudge(Enrolment enrolment, OpenDays openDays, CodeBook codes) {
        this.enrolment = enrolment;
        this.openDays = openDays;
        this.codes = codes;
    }

    Batch batch(
            Course course,
            JournalPolicy policy,
            JournalRights.Of rights,
            Facts before,
            Map<Long, Pupil> pupils,
            List<EditCell> edits,
            List<Lesson> lessons) {
        return new Batch(
                policy,
                rights,
                before,
                pupils,
                openDays.ask(before.locks, policy, rights.may(JournalAction.CHANGE_OLD)),
                marksAllowed(course, policy),
                excused(edits, lessons, policy));
    }

    private boolean marksAllowed(Course course, JournalPolicy policy) {
        ClassEntry group = enrolment.schoolClass(course.group());
        return group.kind() != ClassKind.SCHOOL_CLASS || group.grade() >= policy.fromGrade();
    }

    /** A pupil whose absence is excused already gets the reason with the sign. */
    private List<ExcusedAbsence> excused(List<EditCell> edits, List<Lesson> lessons, JournalPolicy policy) {
        Set<Long> missing = new HashSet<>();
        for (EditCell edit : edits) {
            if (CellText.read(edit.value(), policy, codes.codes()) instanceof Read.Value read
                    && read.value().sign() != null
                    && read.value().sign().open()) {
                missing.add(edit.student());
            }
        }
        return missing.isEmpty() || lessons.isEmpty()
                ? List.of()
                : enrolment.excused(missing, CellEditor.spanned(lessons));
    }

    /** What is the same for all edits of a batch. */
    final class Batch {

        private final JournalPolicy policy;
        private final JournalRights.Of rights;
        private final Facts before;
        private final Map<Long, Pupil> pupils;
        private final OpenDays.Asked open;
        private final boolean marksAllowed;
        private final List<ExcusedAbsence> excused;

        private Batch(
                JournalPolicy policy,
                JournalRights.Of rights,
                Facts before,
                Map<Long, Pupil> pupils,
                OpenDays.Asked open,
                boolean marksAllowed,
                List<ExcusedAbsence> excused) {
            this.policy = policy;
            this.rights = rights;
            this.before = before;
            this.pupils = pupils;
            this.open = open;
            this.marksAllowed = marksAllowed;
            this.excused = excused;
        }

        Verdict judge(EditCell edit, Lesson lesson) {
            Verdict verdict = judged(edit, lesson);
            return verdict instanceof Verdict.Refused(No no) && no.problem() == JournalProblem.NOT_YOUR_LESSON
                    ? no(No.because(rights.whyNot(JournalAction.ENTER_MARKS)))
                    : verdict;
        }

        /** What an allowed edit lacks: a reason, where it corrects what the family has seen. */
        Optional<No> lacks(EditCell edit, Verdict.Yes yes) {
            return CellRules.reason(
                    before.marks(new Place(edit.student(), edit.lesson())),
                    yes.value().marks(),
                    edit.reason(),
                    policy.reasons());
        }

        /** Whether the actor sees what stands in the cells of the lesson. */
        boolean shows(Lesson lesson) {
            return rights.may(JournalAction.VIEW, lesson);
        }

        private Verdict judged(EditCell edit, Lesson lesson) {
            boolean mark = rights.may(JournalAction.ENTER_MARKS, lesson);
            if (!mark && !rights.may(JournalAction.SETTLE_ABSENCE)) {
                return no(No.because(JournalProblem.NOT_YOUR_LESSON));
            }
            Optional<No> closed = open.closed(lesson);
            if (closed.isPresent()) {
                return no(closed.get());
            }
            Pupil pupil = pupils.get(edit.student());
            if (pupil == null || !pupil.in(lesson.date())) {
                return no(No.because(JournalProblem.NOT_IN_CLASS, lesson.date()));
            }
            return switch (CellText.read(edit.value(), policy, codes.codes())) {
                case Read.Refused refused -> no(new No(refused.problem(), refused.arguments()));
                case Read.Value read -> judge(edit, read.value(), mark, lesson.date());
            };
        }

        private Verdict judge(EditCell edit, CellValue typed, boolean mark, LocalDate day) {
            Place place = new Place(edit.student(), edit.lesson());
            CellValue there = before.value(place);
            @Nullable AttendanceCode sign = typed.sign();
            if (rights.putsBack()) {
                return new Verdict.Yes(typed, sign != null && sign.absence());
            }
            @Nullable AttendanceCode reason = reason(edit.student(), day);
            if (mark && reason != null && sign != null && sign.open() && there.sign() == null) {
                return new Verdict.Yes(new CellValue(reason, typed.marks()), true);
            }
            // the right to settle costs statements and is asked only where a sign is concerned
            boolean settle = (sign != null || there.sign() != null) && rights.may(JournalAction.SETTLE_ABSENCE);
            return CellRules.judge(
                    there, before.settled(place), typed, edit.way(), new Rights(mark, settle, false), marksAllowed);
        }

        private @Nullable AttendanceCode reason(long student, LocalDate day) {
            return excused.stream()
                    .filter(one -> one.person() == student && !day.isBefore(one.from()) && !day.isAfter(one.to()))
                    .findFirst()
                    .flatMap(one -> codes.of(one.reason()))
                    .orElse(null);
        }

        private static Verdict no(No no) {
            return new Verdict.Refused(no);
        }
    }
}
