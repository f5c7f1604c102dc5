package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.journal.ExcuseNote.State;
import ru.zvonok.learning.journal.core.AbsencePaperQuery.Brought;
import ru.zvonok.learning.journal.core.ExcuseQuery.Row;
import ru.zvonok.learning.journal.core.Returns.Missed;
import ru.zvonok.platform.duties.DutyClock;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;

/**
 * When the reason of an absence is due (DL-33): the days count from the paper that was brought or the note of the family, or
 * from the first day the pupil is back, whichever comes first; while there is none of it, nothing is due.
 */
@Component
class AbsenceClock {

    /** An open absence of a pupil and the day from which its reason is owed. */
    record Begun(long student, LocalDate day, LocalDate since) {}

    private final TenantScope scope;
    private final Directory directory;
    private final CodeBook codes;
    private final OpenAbsenceQuery query;
    private final ExcuseQuery notes;
    private final AbsencePaperQuery papers;
    private final FillingWindow window;
    private final DutyClock clock;

    AbsenceClock(
            TenantScope scope,
            Directory directory,
            CodeBook codes,
            OpenAbsenceQuery query,
            ExcuseQuery notes,
            AbsencePaperQuery papers,
            FillingWindow window,
            DutyClock clock) {
        this.scope = scope;
        this.directory = directory;
        this.codes = codes;
        this.query = query;
        this.notes = notes;
        this.papers = papers;
        this.window = window;
        this.clock = clock;
    }

    /** Open absences in the courses of a class whose reason is owed, one for each pupil and day. */
    List<Begun> begun(List<Course> taught) {
        int year = SchoolYear.of(directory.today());
        LocalDate first = window.untilToday().from();
        // whoever came back in these days may have been away long before them: a break or an illness lies between
        LocalDate since = first.minusDays(FillingWindow.MOST_DAYS);
        List<Missed> absences = query.missed(scope.organisations(), year, ids(taught.stream()), codes.codes(), since);
        List<Missed> open = absences.stream().filter(Missed::open).toList();
        if (open.isEmpty()) {
            return List.of();
        }
        // a lesson of a subgroup would take those of the other one for present
        Returns returns = new Returns(
                query.taken(
                        scope.organisations(),
                        year,
                        ids(taught.stream().filter(course -> course.subgroup() == null)),
                        since),
                absences);
        List<Row> sent = notes.of(
                scope.organisations(),
                open.stream().map(Missed::student).distinct().toList(),
                DateRange.from(since),
                State.SENT);
        List<Brought> brought = papers.of(
                scope.organisations(),
                open.stream().map(Missed::student).distinct().toList(),
                DateRange.from(since));
        List<Begun> begun = new ArrayList<>();
        for (Missed one : open) {
            Stream.concat(
                            returns.after(one.student(), one.day()).stream(),
                            Stream.concat(
                                            sent.stream()
                                                    .filter(note ->
                                                            speaks(one, note.student(), note.first(), note.last()))
                                                    .map(this::sent),
                                            brought.stream()
                                                    .filter(paper ->
                                                            speaks(one, paper.student(), paper.first(), paper.last()))
                                                    .map(Brought::on))
                                    // what came ahead counts from the missed day
                                    .map(day -> day.isBefore(one.day()) ? one.day() : day))
                    .min(LocalDate::compareTo)
                    .filter(day -> !day.isBefore(first))
                    .ifPresent(day -> begun.add(new Begun(one.student(), one.day(), day)));
        }
        return begun.stream().distinct().toList();
    }

    /** Days by which reasons are due, by the day from which they are owed. */
    Map<LocalDate, LocalDate> due(List<Begun> begun) {
        return clock.due(
                "journal.absence.deadline-days",
                begun.stream().map(Begun::since).distinct().toList());
    }

    /** By pupil: the earliest day by which the reason of an absence in some days is due. */
    static Optional<LocalDate> due(
            Map<Long, List<Begun>> begun, Map<LocalDate, LocalDate> due, long student, DateRange days) {
        return begun.getOrDefault(student, List.of()).stream()
                .filter(one -> days.contains(one.day()))
                .map(one -> due.get(one.since()))
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo);
    }

    static Map<Long, List<Begun>> byStudent(List<Begun> begun) {
        return begun.stream().collect(Collectors.groupingBy(Begun::student));
    }

    private static boolean speaks(Missed absence, long student, LocalDate first, LocalDate last) {
        return student == absence.student()
                && !absence.day().isBefore(first)
                && !absence.day().isAfter(last);
    }

    private LocalDate sent(Row note) {
        return note.sentAt().atZone(directory.current().zone()).toLocalDate();
    }

    private static List<Long> ids(Stream<Course> taught) {
        return taught.map(Course::id).toList();
    }
}
