package ru.zvonok.campus.mail.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.communication.Circle;
import ru.zvonok.campus.communication.CircleKind;
import ru.zvonok.campus.communication.Circles;
import ru.zvonok.campus.mail.Addressee;
import ru.zvonok.platform.access.AccountNames;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.OwnWords;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.people.Kin;
import ru.zvonok.registry.people.PersonEntry;
import ru.zvonok.registry.people.PersonFacts;

/** What people and circles are called in letters, and what tells who somebody is. */
@Component
class MailNames {

    private static final int ALL = 1000;

    private final AccountNames accounts;
    private final PersonFacts persons;
    private final Enrolment enrolment;
    private final Circles circles;
    private final Correspondents correspondents;
    private final Directory directory;
    private final OwnWords words;

    MailNames(
            AccountNames accounts,
            PersonFacts persons,
            Enrolment enrolment,
            Circles circles,
            Correspondents correspondents,
            Directory directory,
            OwnWords words) {
        this.accounts = accounts;
        this.persons = persons;
        this.enrolment = enrolment;
        this.circles = circles;
        this.correspondents = correspondents;
        this.directory = directory;
        this.words = words;
    }

    Map<Long, String> accounts(Collection<Long> some) {
        return accounts.names(some);
    }

    /** Names with initials by GUID, in one statement; who has no card here is left out. */
    Map<UUID, String> brief(Collection<UUID> some) {
        return some.isEmpty()
                ? Map.of()
                : persons.among(some, "", ALL).stream().collect(Collectors.toMap(PersonEntry::guid, one -> one.name()
                        .brief()));
    }

    static List<Circle> circles(String keys) {
        return Arrays.stream(keys.split(",", -1))
                .flatMap(key -> Circle.of(key).stream())
                .toList();
    }

    Map<Circle, String> circleNames(Collection<Circle> some) {
        return some.isEmpty() ? Map.of() : circles.names(some);
    }

    /** Some people, at most twenty or so, with what tells who they are. */
    List<Addressee> addressees(Collection<UUID> some) {
        return some.isEmpty() ? List.of() : addressees(found(some, "", ALL));
    }

    List<PersonEntry> found(Collection<UUID> among, String beginning, int limit) {
        return persons.among(among, beginning.strip(), limit);
    }

    List<Addressee> addressees(List<PersonEntry> some) {
        Map<UUID, String> who = who(some);
        List<Addressee> addressees = new ArrayList<>();
        some.forEach(
                one -> addressees.add(new Addressee(one.guid(), one.name().full(), who.getOrDefault(one.guid(), ""))));
        return addressees;
    }

    private Map<UUID, String> who(List<PersonEntry> some) {
        LocalDate today = directory.today();
        Map<UUID, String> who = new HashMap<>();
        Set<UUID> staff = circles.people(Set.of(Circle.of(CircleKind.STAFF)));
        Map<Long, Set<String>> teachers = correspondents.teachersOfFamily();
        Map<Long, ClassEntry> learners =
                enrolment.classesOf(some.stream().map(PersonEntry::id).toList(), today);
        for (PersonEntry one : some) {
            ClassEntry group = learners.get(one.id());
            Set<String> subjects = teachers.get(one.id());
            if (subjects != null) {
                who.put(
                        one.guid(),
                        subjects.stream()
                                .sorted()
                                .map(subject -> subject.equals(Correspondents.LEADS) ? t("mail.who.leader") : subject)
                                .collect(Collectors.joining(", ")));
            } else if (staff.contains(one.guid())) {
                who.put(one.guid(), t("mail.who.staff"));
            } else if (group != null) {
                who.put(one.guid(), t("mail.who.pupil", group.name()));
            } else {
                who.put(one.guid(), guardian(one.id(), today));
            }
        }
        return who;
    }

    private String guardian(long person, LocalDate today) {
        Map<Long, String> children = persons.children(person, today).stream()
                .collect(Collectors.toMap(
                        Kin::person, kin -> kin.name().listed(), (one, same) -> one, LinkedHashMap::new));
        Map<Long, ClassEntry> classes = enrolment.classesOf(children.keySet(), today);
        return children.entrySet().stream()
                .filter(child -> classes.containsKey(child.getKey()))
                .map(child -> t("mail.who.guardian", child.getValue(), group(classes, child.getKey())))
                .collect(Collectors.joining("; "));
    }

    private static String group(Map<Long, ClassEntry> classes, Long child) {
        ClassEntry group = classes.get(child);
        return group == null ? "" : group.name();
    }

    private String t(String key, Object... arguments) {
        Locale locale = LocaleContextHolder.getLocale();
        return words.of(locale, key, arguments);
    }
}
