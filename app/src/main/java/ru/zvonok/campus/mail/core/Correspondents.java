package ru.zvonok.campus.mail.core;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.communication.Circle;
import ru.zvonok.campus.communication.CircleKind;
import ru.zvonok.campus.communication.Circles;
import ru.zvonok.campus.mail.MailAction;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.curriculum.CourseTeacher;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.RowFilter;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.people.PersonFacts;

/** Whom the actor of now may write to, one by one. */
@Component
class Correspondents {

    /** Stands for the leading of a class among subjects. */
    static final String LEADS = "";

    private static final Set<Circle> EVERYBODY = Set.of(Circle.of(CircleKind.EVERYBODY));

    private final AccessControl access;
    private final Circles circles;
    private final CourseFacts courses;
    private final Enrolment enrolment;
    private final PersonFacts persons;
    private final Directory directory;

    Correspondents(
            AccessControl access,
            Circles circles,
            CourseFacts courses,
            Enrolment enrolment,
            PersonFacts persons,
            Directory directory) {
        this.access = access;
        this.circles = circles;
        this.courses = courses;
        this.enrolment = enrolment;
        this.persons = persons;
        this.directory = directory;
    }

    /** Accounts in use of everybody who belongs to the organisation, by GUID. */
    Map<UUID, Long> everybody() {
        return circles.accountsByPerson(EVERYBODY);
    }

    /** GUIDs of everybody one may write to, oneself left out. */
    Set<UUID> reachable() {
        Set<Circle> asked = new HashSet<>();
        RowFilter classes = access.rows(MailAction.WRITE, Target.TargetKind.GROUP);
        if (classes.all()) {
            asked.addAll(EVERYBODY);
        }
        for (Long group : classes.ids()) {
            asked.add(new Circle(CircleKind.CLASS_PUPILS, group));
            asked.add(new Circle(CircleKind.CLASS_GUARDIANS, group));
        }
        if (access.allows(MailAction.WRITE_STAFF, Target.organisation())) {
            asked.add(Circle.of(CircleKind.STAFF));
        }
        boolean family = access.allowsAny(MailAction.WRITE_SCHOOL);
        if (family) {
            asked.add(Circle.of(CircleKind.ADMINISTRATION));
        }
        Set<UUID> reachable = new HashSet<>(circles.people(asked));
        if (family) {
            Set<UUID> teachers =
                    new HashSet<>(persons.guids(teachersOfFamily().keySet()).values());
            teachers.retainAll(circles.people(Set.of(Circle.of(CircleKind.STAFF))));
            reachable.addAll(teachers);
        }
        access.selves().forEach(self -> reachable.remove(self.person()));
        return reachable;
    }

    /** Whoever teaches or leads the classes of the family, with the subjects; among those of a leader stands {@link #LEADS}. */
    Map<Long, Set<String>> teachersOfFamily() {
        RowFilter classes = access.rows(MailAction.WRITE_SCHOOL, Target.TargetKind.GROUP);
        LocalDate today = directory.today();
        Map<Long, Set<String>> teachers = new HashMap<>();
        Collection<Long> groups = classes.ids();
        for (Long group : groups) {
            enrolment.leaders(group, today).forEach(leader -> teachers.computeIfAbsent(leader, id -> new HashSet<>())
                    .add(LEADS));
        }
        for (Course course : groups.isEmpty() ? List.<Course>of() : courses.ofGroups(groups)) {
            for (CourseTeacher teacher : course.teachers()) {
                teachers.computeIfAbsent(teacher.person(), id -> new HashSet<>())
                        .add(course.subjectName());
            }
        }
        return teachers;
    }

    /** The accounts in use among these persons who belong to the organisation. */
    static Map<UUID, Long> among(Map<UUID, Long> everybody, Collection<UUID> some) {
        return some.stream()
                .filter(everybody::containsKey)
                .collect(Collectors.toMap(one -> one, everybody::get, (one, same) -> one, LinkedHashMap::new));
    }
}
