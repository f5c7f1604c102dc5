package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.core.Returns.Missed;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.duties.Duty;
import ru.zvonok.platform.duties.DutyClock;
import ru.zvonok.platform.duties.DutySource;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;

/**
 * Absences of the own class whose reason nobody named (DL-33). The days count from the paper a pupil brings, which nobody can
 * before being back: so from the first day back, and not while a pupil is away.
 */
@Component
class AbsenceDuties implements DutySource {

    private record Found(LocalDate first, int days) {}

    private final AccessControl access;
    private final TenantScope scope;
    private final Directory directory;
    private final CourseFacts courses;
    private final Enrolment enrolment;
    private final CodeBook codes;
    private final OpenAbsenceQuery query;
    private final DutyClock clock;
    private final FillingWindow window;

    AbsenceDuties(
            AccessControl access,
            TenantScope scope,
            Directory directory,
            CourseFacts courses,
            Enrolment enrolment,
            CodeBook codes,
            OpenAbsenceQuery query,
            DutyClock clock,
            FillingWindow window) {
        this.access = access;
        this.scope = scope;
        this.directory = directory;
        this.courses = courses;
        this.enrolment = enrolment;
        this.codes = codes;
        this.query = query;
        this.clock = clock;
        this.window = window;
    }

    @Override
    public List<Duty> mine() {
        Optional<Long> me = access.allowsAny(JournalAction.SETTLE_ABSENCE) ? courses.me() : Optional.empty();
        if (me.isEmpty()) {
            return List.of();
        }
        LocalDate today = directory.today();
        List<Duty> duties = new ArrayList<>();
        for (ClassEntry group : enrolment.ledBy(me.get(), today)) {
            back(group, SchoolYear.of(today), codes.codes())
                    .ifPresent(found -> duties.add(new Duty(
                            "journal.duty.absences",
                            List.of(group.name()),
                            "journal.duty.days",
                            found.days(),
                            Objects.requireNonNull(clock.due("journal.absence.deadline-days", List.of(found.first()))
                                    .get(found.first())),
                            "class-absences/" + group.id())));
        }
        return duties;
    }

    /** Since when the earliest of those with an open absence is back, and how many days are open of all who are. */
    private Optional<Found> back(ClassEntry group, int year, List<AttendanceCode> signs) {
        List<Course> taught = courses.ofGroup(group.id());
        LocalDate first = window.untilToday().from();
        // whoever came back in these days may have been away long before them: a break or an illness lies between
        LocalDate since = first.minusDays(FillingWindow.MOST_DAYS);
        List<Missed> absences = query.missed(scope.organisations(), year, ids(taught.stream()), signs, since);
        if (absences.stream().noneMatch(Missed::open)) {
            return Optional.empty();
        }
        // a lesson of a subgroup would take those of the other one for present
        Returns returns = new Returns(
                query.taken(
                        scope.organisations(),
                        year,
                        ids(taught.stream().filter(course -> course.subgroup() == null)),
                        since),
                absences);
        Set<List<Object>> days = new HashSet<>();
        List<LocalDate> backOn = new ArrayList<>();
        for (Missed one : absences) {
            if (one.open()) {
                returns.after(one.student(), one.day())
                        .filter(day -> !day.isBefore(first))
                        .ifPresent(day -> {
                            backOn.add(day);
                            days.add(List.of(one.student(), one.day()));
                        });
            }
        }
        return backOn.stream().min(LocalDate::compareTo).map(earliest -> new Found(earliest, days.size()));
    }

    private static List<Long> ids(Stream<Course> taught) {
        return taught.map(Course::id).toList();
    }
}
