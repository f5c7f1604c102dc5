package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.duties.Duty;
import ru.zvonok.platform.duties.DutyClock;
import ru.zvonok.platform.duties.DutySource;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;

/** Absences of the own class whose reason nobody named (DL-33); reckoned from the day that was missed. */
@Component
class AbsenceDuties implements DutySource {

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
        List<Integer> open = codes.codes().stream()
                .filter(AttendanceCode::open)
                .map(AttendanceCode::id)
                .toList();
        List<Duty> duties = new ArrayList<>();
        for (ClassEntry group : enrolment.ledBy(me.get(), today)) {
            query.open(
                            scope.organisations(),
                            SchoolYear.of(today),
                            courses.ofGroup(group.id()).stream().map(Course::id).toList(),
                            open,
                            window.untilToday().from())
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
}
