package ru.zvonok.campus.announcements.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.communication.Circle;
import ru.zvonok.campus.communication.CircleKind;
import ru.zvonok.campus.communication.Circles;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.people.Kin;
import ru.zvonok.registry.people.PersonFacts;

/** To whom announcements speak, in words: parents read for which of their children. */
@Component
class AnnouncementAddressees {

    private final Circles circles;
    private final AccessControl access;
    private final PersonFacts persons;
    private final Enrolment enrolment;
    private final Directory directory;

    AnnouncementAddressees(
            Circles circles, AccessControl access, PersonFacts persons, Enrolment enrolment, Directory directory) {
        this.circles = circles;
        this.access = access;
        this.persons = persons;
        this.enrolment = enrolment;
        this.directory = directory;
    }

    /** Words by announcement. */
    Map<Long, List<String>> words(Map<Long, Set<Circle>> announcements) {
        Set<Circle> all = new HashSet<>();
        announcements.values().forEach(all::addAll);
        Map<Circle, String> names = circles.names(all);
        Map<Circle, String> children = children(all);
        Map<Long, List<String>> words = new HashMap<>();
        announcements.forEach((id, to) -> {
            Map<Circle, String> own = new LinkedHashMap<>();
            to.stream().filter(children::containsKey).forEach(circle -> own.put(circle, children.get(circle)));
            if (own.isEmpty()) {
                to.stream().filter(names::containsKey).forEach(circle -> own.put(circle, names.get(circle)));
            }
            words.put(id, own.values().stream().sorted().toList());
        });
        return words;
    }

    /** For a guardian the circles of the children's classes: class and first names. */
    private Map<Circle, String> children(Collection<Circle> all) {
        Set<Role> roles = access.roles();
        boolean some = all.stream().anyMatch(circle -> circle.kind() == CircleKind.CLASS_GUARDIANS);
        if (!some || !roles.contains(Role.GUARDIAN)) {
            return Map.of();
        }
        List<Kin> kin = access.selves().stream()
                .flatMap(self -> persons.byGuid(self.person()).stream())
                .flatMap(self -> persons.children(self, directory.today()).stream())
                .toList();
        Map<Long, ClassEntry> classes =
                enrolment.classesOf(kin.stream().map(Kin::person).collect(Collectors.toSet()), directory.today());
        Map<ClassEntry, List<String>> names = new LinkedHashMap<>();
        for (Kin child : kin) {
            ClassEntry group = classes.get(child.person());
            if (group != null) {
                names.computeIfAbsent(group, one -> new ArrayList<>())
                        .add(child.name().first());
            }
        }
        Map<Circle, String> words = new HashMap<>();
        names.forEach((group, first) -> words.put(
                new Circle(CircleKind.CLASS_GUARDIANS, group.id()), group.name() + ", " + String.join(", ", first)));
        return words;
    }
}
