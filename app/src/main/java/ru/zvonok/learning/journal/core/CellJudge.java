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
import ru.zvonok.learning.journal.ExcuseNote.State;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.JournalStudent.Exempt;
import ru.zvonok.learning.journal.LessonPart;
import ru.zvonok.learning.journal.Scale;
import ru.zvonok.learning.journal.core.CellDiff.Steps;
import ru.zvonok.learning.journal.core.CellRules.No;
import ru.zvonok.learning.journal.core.CellRules.Rights;
import ru.zvonok.learning.journal.core.CellRules.Verdict;
import ru.zvonok.learning.journal.core.CellText.Read;
import ru.zvonok.learning.journal.core.CellValue.Token;
import ru.zvonok.learning.journal.core.ExcuseQuery.Row;
import ru.zvonok.learning.journal.core.Facts.Place;
import ru.zvonok.learning.journal.core.Roster.Pupil;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.ExcusedAbsence;

/** Brings together what the rules of cells want to know. */
@Component
class CellJudge {

    private final Enrolment enrolment;
    private final ExcuseQuery notes;
    private final OpenDays openDays;
    private final CodeBook codes;
    private final ScaleBook scales;
    private final TenantScope scope;
    private final Directory directory;

    CellJudge(
            Enrolment enrolment,
            ExcuseQuery notes,
            OpenDays openDays,
            CodeBook codes,
            ScaleBook scales,
            TenantScope scope,
            Directory directory) {
        this.enrolment = enrolment;
        this.notes = notes;
        this.openDays = openDays;
        this.codes = codes;
        this.scales = scales;
        this.scope = scope;
        this.directory = directory;
    }

    Batch batch(
            Course course,
            JournalPolicy policy,
            JournalRights.Of rights,
            Facts before,
            Map<Long, Pupil> pupils,
            List<EditCell> edits,
            List<Lesson> lessons) {
        Scale scale = scales.of(course, directory.today());
        return new Batch(
                scale,
                rights,
                before,
                pupils,
                openDays.ask(course, before, policy, rights),
                marksAllowed(course, policy),
                known(edits, lessons, scale));
    }

    private boolean marksAllowed(Course course, JournalPolicy policy) {
        ClassEntry group = enrolment.schoolClass(course.group());
        return !policy.markless(group);
    }

    /** A pupil whose absence is excused already gets the reason with the sign. */
    private Known known(List<EditCell> edits, List<Lesson> lessons, Scale scale) {
        Set<Long> missing = new HashSet<>();
        for (EditCell edit : edits) {
            if (CellText.read(edit.value(), scale, codes.codes()) instanceof Read.Value read
                    && read.value().sign() != null
                    && read.value().sign().open()) {
                missing.add(edit.student());
            }
        }
        if (missing.isEmpty() || lessons.isEmpty()) {
            return new Known(List.of(), List.of());
        }
        DateRange days = CellEditor.spanned(lessons);
        return new Known(
                enrolment.excused(missing, days), notes.of(scope.organisations(), missing, days, State.ACCEPTED));
    }

    /** Days that are excused, and accepted notes, of which those of single lessons count beside the days. */
    private record Known(List<ExcusedAbsence> days, List<Row> notes) {

        ExcusedAbsence.@Nullable Reason reason(long student, Lesson lesson) {
            LocalDate day = lesson.date();
            return days.stream()
                    .filter(one -> one.person() == student && !day.isBefore(one.from()) && !day.isAfter(one.to()))
                    .map(ExcusedAbsence::reason)
                    .findFirst()
                    .or(() -> notes.stream()
                            .filter(note -> note.student() == student
                                    && !note.lessons().isEmpty()
                                    && note.speaksOf(day, lesson.number()))
                            .map(Row::reason)
                            .findFirst())
                    .orElse(null);
        }
    }

    /** What is the same for all edits of a batch. */
    final class Batch {

        private final Scale scale;
        private final JournalRights.Of rights;
        private final Facts before;
        private final Map<Long, Pupil> pupils;
        private final OpenDays.Asked open;
        private final boolean marksAllowed;
        private final Known known;

        private Batch(
                Scale scale,
                JournalRights.Of rights,
                Facts before,
                Map<Long, Pupil> pupils,
                OpenDays.Asked open,
                boolean marksAllowed,
                Known known) {
            this.scale = scale;
            this.rights = rights;
            this.before = before;
            this.pupils = pupils;
            this.open = open;
            this.marksAllowed = marksAllowed;
            this.known = known;
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
                    before.marks(new Place(edit.student(), edit.lesson())), yes, edit.reason(), open.reasons());
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
            Optional<No> closed = open.closed(lesson, LessonPart.MARKS);
            if (closed.isPresent()) {
                return no(closed.get());
            }
            Pupil pupil = pupils.get(edit.student());
            if (pupil == null || !pupil.in(lesson.date())) {
                return no(No.because(JournalProblem.NOT_IN_CLASS, lesson.date()));
            }
            return switch (CellText.read(edit.value(), scale, codes.codes())) {
                case Read.Refused refused -> no(new No(refused.problem(), refused.arguments()));
                case Read.Value read -> {
                    Long work = edit.work();
                    yield work == null
                            ? judge(edit, read.value(), mark, lesson)
                            : judgeWork(edit, work, read.value(), mark, lesson);
                }
            };
        }

        /** What was typed names the marks of one work. */
        private Verdict judgeWork(EditCell edit, long work, CellValue typed, boolean mark, Lesson lesson) {
            if (before.assignments(lesson.id()).stream().noneMatch(one -> one.id() == work)) {
                return no(No.because(JournalProblem.NOT_FOUND));
            }
            Steps steps = CellDiff.stepsOf(work, before.marks(new Place(edit.student(), edit.lesson())), typed.marks());
            List<Token> whole = steps.tokens();
            if (whole.size() > CellText.MOST_MARKS) {
                return no(No.because(JournalProblem.TOO_MANY_VALUES));
            }
            Verdict verdict = judge(edit, new CellValue(typed.sign(), whole), mark, lesson);
            return verdict instanceof Verdict.Yes(CellValue value, boolean afterwards, Steps none)
                    ? new Verdict.Yes(value, afterwards, steps)
                    : verdict;
        }

        private Verdict judge(EditCell edit, CellValue typed, boolean mark, Lesson lesson) {
            Place place = new Place(edit.student(), edit.lesson());
            CellValue there = before.value(place);
            @Nullable AttendanceCode sign = typed.sign();
            if (rights.putsBack()) {
                return new Verdict.Yes(typed, sign != null && sign.absence());
            }
            if (!typed.marks().isEmpty() && !typed.marks().equals(there.marks())) {
                Optional<Exempt> spared = before.spared(edit.student(), lesson.date());
                if (spared.isPresent()) {
                    return no(No.because(
                            JournalProblem.EXEMPT,
                            spared.get().days().from(),
                            spared.get().last()));
                }
            }
            ExcusedAbsence.@Nullable Reason why = known.reason(edit.student(), lesson);
            @Nullable AttendanceCode reason = why == null ? null : codes.of(why).orElse(null);
            if (mark && reason != null && sign != null && sign.open() && there.sign() == null) {
                return new Verdict.Yes(new CellValue(reason, typed.marks()), true);
            }
            // the right to settle costs statements and is asked only where a sign is concerned
            boolean settle = (sign != null || there.sign() != null) && rights.may(JournalAction.SETTLE_ABSENCE);
            return CellRules.judge(
                    there, before.settled(place), typed, edit.way(), new Rights(mark, settle, false), marksAllowed);
        }

        private static Verdict no(No no) {
            return new Verdict.Refused(no);
        }
    }
}
