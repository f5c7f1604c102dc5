package ru.zvonok.campus.communication.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.campus.communication.Circle;
import ru.zvonok.campus.communication.CircleKind;
import ru.zvonok.campus.communication.Circles;
import ru.zvonok.campus.communication.NamedCircle;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.AccountStates;
import ru.zvonok.platform.access.Action;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.RowFilter;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.AskedOnce;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.OrganisationKind;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.people.Kin;
import ru.zvonok.registry.people.PersonFacts;
import ru.zvonok.registry.people.Staff;

@Service
@Transactional(readOnly = true)
class CirclesService implements Circles {

    /** As whom and what the circles are asked for. */
    private record Mine(List<Actor> selves, Set<Role> roles, LocalDate today) {}

    private final AccessControl access;
    private final AccountStates accounts;
    private final Directory directory;
    private final PersonFacts persons;
    private final Staff staff;
    private final Enrolment enrolment;
    private final CirclePeople people;
    private final CircleNames names;
    private final AskedOnce answers;

    CirclesService(
            AccessControl access,
            AccountStates accounts,
            Directory directory,
            PersonFacts persons,
            Staff staff,
            Enrolment enrolment,
            CirclePeople people,
            CircleNames names,
            AskedOnce answers) {
        this.access = access;
        this.accounts = accounts;
        this.directory = directory;
        this.persons = persons;
        this.staff = staff;
        this.enrolment = enrolment;
        this.people = people;
        this.names = names;
        this.answers = answers;
    }

    @Override
    public Set<Circle> mine() {
        Mine me = new Mine(access.selves(), Set.copyOf(access.roles()), directory.today());
        return answers.once(me, () -> Collections.unmodifiableSet(of(me.selves(), me.roles(), me.today())));
    }

    private Set<Circle> of(List<Actor> selves, Set<Role> roles, LocalDate today) {
        Set<Circle> mine = new LinkedHashSet<>();
        if (roles.stream().anyMatch(role -> role.seat() == Role.Seat.ORGANISATION)
                && !staff.released(today)
                        .containsAll(selves.stream().map(Actor::person).toList())) {
            mine.add(Circle.of(CircleKind.STAFF));
            if (roles.stream().anyMatch(CirclePeople.TEACHING::contains)) {
                mine.add(Circle.of(CircleKind.TEACHERS));
            }
            if (roles.stream().anyMatch(CirclePeople.ADMINISTRATION::contains)) {
                mine.add(Circle.of(CircleKind.ADMINISTRATION));
            }
        }
        if (roles.contains(Role.STUDENT)) {
            family(mine, own(selves), CircleKind.PUPILS, CircleKind.CLASS_PUPILS, today);
        }
        if (roles.contains(Role.GUARDIAN)) {
            List<Long> children = own(selves).stream()
                    .flatMap(self -> persons.children(self, today).stream())
                    .map(Kin::person)
                    .toList();
            family(mine, children, CircleKind.GUARDIANS, CircleKind.CLASS_GUARDIANS, today);
        }
        if (!mine.isEmpty()) {
            mine.add(Circle.of(CircleKind.EVERYBODY));
        }
        return mine;
    }

    private List<Long> own(List<Actor> selves) {
        return selves.stream()
                .flatMap(self -> persons.byGuid(self.person()).stream())
                .toList();
    }

    private void family(Set<Circle> mine, List<Long> pupils, CircleKind all, CircleKind ofClass, LocalDate today) {
        for (ClassEntry group : enrolment.classesOf(pupils, today).values()) {
            mine.add(Circle.of(all));
            mine.add(new Circle(ofClass, group.id()));
        }
    }

    @Override
    public List<NamedCircle> reachable(Action action) {
        RowFilter classes = access.rows(action, Target.TargetKind.GROUP);
        if (classes.nothing()) {
            return List.of();
        }
        List<NamedCircle> reachable = new ArrayList<>();
        if (classes.all()) {
            boolean kindergarten = directory.current().kind() == OrganisationKind.PRESCHOOL;
            for (CircleKind kind : CircleKind.values()) {
                if (!kind.ofClass() && !(kindergarten && kind.ofPupils())) {
                    reachable.add(new NamedCircle(Circle.of(kind), names.name(kind, null)));
                }
            }
        }
        for (ClassEntry group : enrolment.classes(SchoolYear.of(directory.today()))) {
            if (!group.closed() && (classes.all() || classes.ids().contains(group.id()))) {
                if (group.kind() != ClassKind.PRESCHOOL_GROUP) {
                    reachable.add(named(CircleKind.CLASS_PUPILS, group));
                }
                reachable.add(named(CircleKind.CLASS_GUARDIANS, group));
            }
        }
        return reachable;
    }

    private NamedCircle named(CircleKind kind, ClassEntry group) {
        return new NamedCircle(new Circle(kind, group.id()), names.name(kind, group));
    }

    @Override
    public Set<Circle> require(Action action, Collection<Circle> circles) {
        access.requireAny(action);
        Set<Circle> once = new LinkedHashSet<>(circles);
        for (Circle circle : once) {
            Long group = circle.schoolClass();
            access.require(action, group == null ? Target.organisation() : Target.group(group));
        }
        if (names.of(once).size() != once.size()) {
            throw new NotFound();
        }
        return once;
    }

    @Override
    public Set<Long> accounts(Collection<Circle> circles) {
        return Set.copyOf(accountsByPerson(circles).values());
    }

    @Override
    public Set<UUID> people(Collection<Circle> circles) {
        return circles.isEmpty() ? Set.of() : people.of(circles);
    }

    @Override
    public Map<UUID, Long> accountsByPerson(Collection<Circle> circles) {
        return circles.isEmpty() ? Map.of() : accounts.accounts(people.of(circles));
    }

    @Override
    public Map<Circle, String> names(Collection<Circle> circles) {
        return names.of(circles);
    }
}
