package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.JournalPaths;
import ru.zvonok.learning.journal.core.AbsenceClock.Begun;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.duties.Duty;
import ru.zvonok.platform.duties.DutySource;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;

/** Absences of the own class whose reason nobody named and which is owed by now (DL-33). */
@Component
class AbsenceDuties implements DutySource {

    private final AccessControl access;
    private final Directory directory;
    private final CourseFacts courses;
    private final Enrolment enrolment;
    private final AbsenceClock clock;

    AbsenceDuties(
            AccessControl access, Directory directory, CourseFacts courses, Enrolment enrolment, AbsenceClock clock) {
        this.access = access;
        this.directory = directory;
        this.courses = courses;
        this.enrolment = enrolment;
        this.clock = clock;
    }

    @Override
    public List<Duty> mine() {
        Optional<Long> me = access.allowsAny(JournalAction.SETTLE_ABSENCE) ? courses.me() : Optional.empty();
        if (me.isEmpty()) {
            return List.of();
        }
        List<Duty> duties = new ArrayList<>();
        for (ClassEntry group : enrolment.ledBy(me.get(), directory.today())) {
            List<Begun> begun = clock.begun(courses.ofGroup(group.id()));
            begun.stream()
                    .map(Begun::since)
                    .min(LocalDate::compareTo)
                    .ifPresent(earliest -> duties.add(new Duty(
                            "journal.duty.absences",
                            List.of(group.name()),
                            "journal.duty.days",
                            begun.size(),
                            Objects.requireNonNull(clock.due(begun).get(earliest)),
                            JournalPaths.classAbsences(group.id()))));
        }
        return duties;
    }
}
