package ru.zvonok.learning.finals.ui;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.finals.Council;
import ru.zvonok.learning.finals.FinalsAction;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.RowFilter;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.enrolment.Enrolment;

/** What the page of the council asks for, in one place. */
@Component
class CouncilDesk {

    private final Council door;
    private final Enrolment enrolment;
    private final CourseFacts courses;
    private final AccessControl access;
    private final TenantScope scope;
    private final Directory directory;

    CouncilDesk(
            Council door,
            Enrolment enrolment,
            CourseFacts courses,
            AccessControl access,
            TenantScope scope,
            Directory directory) {
        this.door = door;
        this.enrolment = enrolment;
        this.courses = courses;
        this.access = access;
        this.scope = scope;
        this.directory = directory;
    }

    Council door() {
        return door;
    }

    int year() {
        return SchoolYear.of(today());
    }

    /** Classes of this year, and below them those of the last one, on whose debts the council decides in autumn. */
    List<ClassEntry> classes() {
        RowFilter rows = access.rows(FinalsAction.VIEW_CLASS, Target.TargetKind.GROUP);
        return IntStream.of(year(), year() - 1)
                .boxed()
                .flatMap(year -> enrolment.classes(year).stream())
                .filter(group -> group.kind() != ClassKind.PRESCHOOL_GROUP && !group.closed())
                .filter(group -> rows.all() || rows.ids().contains(group.id()))
                .toList();
    }

    /** The class one leads, else the first. */
    long usual(List<ClassEntry> classes) {
        return courses.me().stream()
                .flatMap(me -> enrolment.ledBy(me, today()).stream())
                .map(ClassEntry::id)
                .filter(led -> classes.stream().anyMatch(one -> one.id() == led))
                .findFirst()
                .orElseGet(() -> classes.getFirst().id());
    }

    boolean mayDecide(long group) {
        return !scope.readsOnly() && access.allows(FinalsAction.DECIDE_COUNCIL, Target.group(group));
    }

    boolean mayPropose(long group) {
        return !scope.readsOnly() && access.allows(FinalsAction.PROPOSE_COUNCIL, Target.group(group));
    }

    LocalDate today() {
        return directory.today();
    }
}
