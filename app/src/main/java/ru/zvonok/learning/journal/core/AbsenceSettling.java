package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.SettleAbsence;
import ru.zvonok.learning.journal.SettleAbsence.Missing;
import ru.zvonok.learning.journal.core.ResultQuery.Missed;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.registry.enrolment.Absences;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.ExcusedAbsence;
import ru.zvonok.registry.enrolment.Member;

/** Settles absences of a class with their reason and paper. Whoever asks has asked the right. */
@Component
class AbsenceSettling {

    private final Audit audit;
    private final Enrolment enrolment;
    private final Absences absences;
    private final CourseFacts courses;
    private final AbsenceSigns signs;
    private final ExcuseSigns notes;
    private final CodeBook codes;

    AbsenceSettling(
            Audit audit,
            Enrolment enrolment,
            Absences absences,
            CourseFacts courses,
            AbsenceSigns signs,
            ExcuseSigns notes,
            CodeBook codes) {
        this.audit = audit;
        this.enrolment = enrolment;
        this.absences = absences;
        this.courses = courses;
        this.signs = signs;
        this.notes = notes;
        this.codes = codes;
    }

    /** Answers how many cells changed. */
    int settle(ClassEntry entry, SettleAbsence reason) {
        AttendanceCode code = codes.code(reason.code())
                .filter(one -> one.absence() && !one.open())
                .orElseThrow(() -> new Refusal(JournalProblem.SIGN_UNKNOWN));
        notes.requireBrought(reason.brought());
        requireMembers(entry, reason.missing());
        List<Missed> concerned = concerned(entry, reason.missing());
        int changed = signs.write(reason.edit(), concerned, code, true);
        ExcusedAbsence.@Nullable Reason why = code.excused() ? why(reason, code) : null;
        for (Missing one : reason.missing()) {
            notes.brought(one.student(), one.days(), reason.brought());
            if (one.lessons().isEmpty()) {
                absences.settle(one.student(), one.days(), why, why == null ? null : reason.document());
            } else if (why != null) {
                notes.name(reason.edit(), one, why, reason.document());
            }
        }
        LocalDate first =
                concerned.stream().map(Missed::day).min(LocalDate::compareTo).orElseThrow();
        audit.wrote("journal.absence-settled", note -> note.group(entry.id())
                .persons(students(reason.missing()))
                .day(first)
                .fact("sign", code.id()));
        return changed;
    }

    void paperBrought(ClassEntry entry, Missing missing, LocalDate on) {
        notes.requireBrought(on);
        requireMembers(entry, List.of(missing));
        concerned(entry, List.of(missing));
        notes.brought(missing.student(), missing.days(), on);
        audit.wrote("journal.paper-brought", about -> about.group(entry.id())
                .person(missing.student())
                .day(missing.days().from()));
    }

    /** Absences that are named, each once, also where days of a pupil are named twice. */
    private List<Missed> concerned(ClassEntry entry, List<Missing> missing) {
        List<Missed> missed = missing.isEmpty()
                ? List.of()
                : signs.of(entry.year(), courses.ofGroup(entry.id()), students(missing), spanned(missing));
        Map<Long, Integer> numbers =
                missing.stream().allMatch(one -> one.lessons().isEmpty())
                        ? Map.of()
                        : notes.numbers(missed, entry.year());
        List<Missed> concerned = missed.stream()
                .filter(sign -> missing.stream()
                        .anyMatch(one -> one.student() == sign.student()
                                && one.days().contains(sign.day())
                                && (one.lessons().isEmpty()
                                        || one.lessons().contains(numbers.getOrDefault(sign.lesson(), 0)))))
                .toList();
        if (concerned.isEmpty()) {
            throw new Refusal(JournalProblem.NO_ABSENCE);
        }
        return concerned;
    }

    private void requireMembers(ClassEntry entry, List<Missing> missing) {
        List<Member> members = missing.isEmpty() ? List.of() : enrolment.members(entry.id(), spanned(missing));
        boolean all = missing.stream().allMatch(one -> members.stream()
                .anyMatch(known ->
                        known.person() == one.student() && known.valid().overlaps(one.days())));
        if (!all) {
            throw new NotFound();
        }
    }

    private static DateRange spanned(List<Missing> missing) {
        LocalDate first = missing.stream()
                .map(one -> one.days().from())
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate last = missing.stream()
                .map(one -> Objects.requireNonNull(one.days().to()))
                .max(LocalDate::compareTo)
                .orElseThrow();
        return new DateRange(first, last);
    }

    private static Set<Long> students(List<Missing> missing) {
        return missing.stream().map(Missing::student).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static ExcusedAbsence.Reason why(SettleAbsence reason, AttendanceCode code) {
        ExcusedAbsence.@Nullable Reason told = reason.reason();
        return told == null ? CodeBook.reason(code) : told;
    }
}
