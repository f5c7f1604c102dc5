package ru.zvonok.campus.communication.core;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.communication.Circle;
import ru.zvonok.campus.communication.CircleKind;
import ru.zvonok.platform.access.AccountStates;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.RowFilter;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.registry.enrolment.ClassPeople;
import ru.zvonok.registry.people.Staff;

/** Who is in circles today: whoever holds a role of the circle and still belongs to the organisation. */
@Component
class CirclePeople {

    static final Set<Role> TEACHING = Set.of(Role.TEACHER, Role.EDUCATOR);

    static final Set<Role> ADMINISTRATION = Set.of(
            Role.ORG_ADMIN,
            Role.PRINCIPAL,
            Role.COORDINATOR,
            Role.DEPUTY_HEAD,
            Role.DEPARTMENT_HEAD,
            Role.SECRETARY,
            Role.STUDY_OFFICE_SECRETARY);

    private static final Set<Role> WORKING = Arrays.stream(Role.values())
            .filter(role -> role.seat() == Role.Seat.ORGANISATION)
            .collect(Collectors.toUnmodifiableSet());

    private final AccountStates accounts;
    private final ClassPeople classes;
    private final Staff staff;
    private final Directory directory;

    CirclePeople(AccountStates accounts, ClassPeople classes, Staff staff, Directory directory) {
        this.accounts = accounts;
        this.classes = classes;
        this.staff = staff;
        this.directory = directory;
    }

    /** GUIDs of everybody in one of the circles whose account is in use. */
    Set<UUID> of(Collection<Circle> circles) {
        LocalDate today = directory.today();
        Set<CircleKind> kinds = circles.stream().map(Circle::kind).collect(Collectors.toSet());
        boolean everybody = kinds.contains(CircleKind.EVERYBODY);
        Set<UUID> people = new HashSet<>();
        Set<Role> working = new HashSet<>();
        if (everybody || kinds.contains(CircleKind.STAFF)) {
            working.addAll(WORKING);
        }
        if (kinds.contains(CircleKind.TEACHERS)) {
            working.addAll(TEACHING);
        }
        if (kinds.contains(CircleKind.ADMINISTRATION)) {
            working.addAll(ADMINISTRATION);
        }
        if (!working.isEmpty()) {
            people.addAll(accounts.holders(working));
            people.removeAll(staff.released(today));
        }
        RowFilter pupils = classes(circles, everybody || kinds.contains(CircleKind.PUPILS), CircleKind.CLASS_PUPILS);
        if (!pupils.nothing()) {
            people.addAll(holding(classes.learners(pupils, today), Role.STUDENT));
        }
        RowFilter guardians =
                classes(circles, everybody || kinds.contains(CircleKind.GUARDIANS), CircleKind.CLASS_GUARDIANS);
        if (!guardians.nothing()) {
            people.addAll(holding(classes.guardians(guardians, today), Role.GUARDIAN));
        }
        return people;
    }

    private Set<UUID> holding(Set<UUID> persons, Role role) {
        Set<UUID> holders = new HashSet<>(accounts.holders(List.of(role)));
        holders.retainAll(persons);
        return holders;
    }

    private static RowFilter classes(Collection<Circle> circles, boolean all, CircleKind kind) {
        return all
                ? RowFilter.ALL
                : new RowFilter(
                        false,
                        circles.stream()
                                .filter(circle -> circle.kind() == kind)
                                .map(Circle::schoolClass)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()));
    }
}
