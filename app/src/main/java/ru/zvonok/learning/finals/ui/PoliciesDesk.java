package ru.zvonok.learning.finals.ui;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Curriculum;
import ru.zvonok.learning.curriculum.Subject;
import ru.zvonok.learning.finals.Policies;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.enrolment.Enrolment;

/** What the page of rules asks for, in one place. */
@Component
class PoliciesDesk {

    private final Policies door;
    private final Curriculum curriculum;
    private final Enrolment enrolment;
    private final Calendar calendar;
    private final Directory directory;
    private final TenantScope scope;

    PoliciesDesk(
            Policies door,
            Curriculum curriculum,
            Enrolment enrolment,
            Calendar calendar,
            Directory directory,
            TenantScope scope) {
        this.door = door;
        this.curriculum = curriculum;
        this.enrolment = enrolment;
        this.calendar = calendar;
        this.directory = directory;
        this.scope = scope;
    }

    Policies door() {
        return door;
    }

    List<Subject> subjects() {
        return curriculum.subjects();
    }

    /** Classes and groups that follow periods. */
    List<ClassEntry> classes() {
        return enrolment.classes(SchoolYear.of(today())).stream()
                .filter(group -> group.kind() != ClassKind.PRESCHOOL_GROUP && !group.closed())
                .filter(group -> group.periodSet() != null)
                .toList();
    }

    /** The period of a day, else the last before it. */
    long period(ClassEntry group, LocalDate day) {
        Long set = group.periodSet();
        List<Period> periods = set == null ? List.of() : calendar.periods(set);
        return periods.stream()
                .filter(period -> !period.startsOn().isAfter(day))
                .reduce((earlier, later) -> later)
                .or(() -> periods.stream().findFirst())
                .map(Period::id)
                .orElse(0L);
    }

    LocalDate today() {
        return directory.today();
    }

    boolean readsOnly() {
        return scope.readsOnly();
    }
}
