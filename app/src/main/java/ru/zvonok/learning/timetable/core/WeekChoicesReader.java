package ru.zvonok.learning.timetable.core;

import java.text.Collator;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.curriculum.CourseTeacher;
import ru.zvonok.learning.timetable.TimetableAction;
import ru.zvonok.learning.timetable.WeekChoices;
import ru.zvonok.learning.timetable.WeekChoices.Choice;
import ru.zvonok.learning.timetable.Whose;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.RowFilter;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.access.Target.TargetKind;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.organisation.Room;
import ru.zvonok.registry.organisation.Rooms;
import ru.zvonok.registry.people.Kin;
import ru.zvonok.registry.people.PersonFacts;

/** Whose weeks somebody may look at: staff everybody's, families their own. */
@Component
class WeekChoicesReader {

    private final AccessControl access;
    private final TenantScope scope;
    private final CourseFacts courses;
    private final Enrolment enrolment;
    private final PersonFacts persons;
    private final Rooms rooms;
    private final MovedQuery query;

    WeekChoicesReader(
            AccessControl access,
            TenantScope scope,
            CourseFacts courses,
            Enrolment enrolment,
            PersonFacts persons,
            Rooms rooms,
            MovedQuery query) {
        this.access = access;
        this.scope = scope;
        this.courses = courses;
        this.enrolment = enrolment;
        this.persons = persons;
        this.rooms = rooms;
        this.query = query;
    }

    WeekChoices on(LocalDate day) {
        boolean all = access.allows(TimetableAction.VIEW, Target.organisation());
        Optional<Long> me = courses.me();
        List<Choice> pupils = pupils(all, me.orElse(null), day);
        if (!all) {
            return new WeekChoices(
                    pupils.isEmpty()
                            ? null
                            : new Whose(Whose.Kind.PUPIL, pupils.getFirst().id()),
                    List.of(),
                    List.of(),
                    List.of(),
                    pupils);
        }
        int year = SchoolYear.of(day);
        List<Choice> classes = enrolment.classes(year).stream()
                .filter(group -> !group.closed() && group.kind() != ClassKind.PRESCHOOL_GROUP)
                .map(group -> new Choice(group.id(), group.name()))
                .toList();
        List<Choice> teachers = named(courses.ofYear(year).stream()
                .flatMap(course -> course.teachers().stream())
                .map(CourseTeacher::person)
                .distinct()
                .toList());
        List<Choice> used = rooms.byIds(query.rooms(scope.organisations(), year)).values().stream()
                .sorted(Comparator.comparing((Room room) -> room.name().length())
                        .thenComparing(Room::name))
                .map(room -> new Choice(room.id(), room.name()))
                .toList();
        return new WeekChoices(first(me.orElse(null), teachers, pupils, classes), classes, teachers, used, pupils);
    }

    private static @Nullable Whose first(
            @Nullable Long me, List<Choice> teachers, List<Choice> pupils, List<Choice> classes) {
        if (me != null && teachers.stream().anyMatch(teacher -> teacher.id() == me)) {
            return new Whose(Whose.Kind.TEACHER, me);
        }
        if (!pupils.isEmpty()) {
            return new Whose(Whose.Kind.PUPIL, pupils.getFirst().id());
        }
        return classes.isEmpty()
                ? null
                : new Whose(Whose.Kind.CLASS, classes.getFirst().id());
    }

    private List<Choice> pupils(boolean all, @Nullable Long me, LocalDate day) {
        Collection<Long> ids = Set.of();
        if (!all) {
            RowFilter mine = access.rows(TimetableAction.VIEW, TargetKind.PERSON);
            ids = mine.ids();
        } else if (me != null && access.roles().contains(Role.GUARDIAN)) {
            ids = persons.children(me, day).stream().map(Kin::person).toList();
        }
        return ids.isEmpty()
                ? List.of()
                : named(enrolment.classesOf(ids, day).entrySet().stream()
                        .filter(entry -> entry.getValue().kind() != ClassKind.PRESCHOOL_GROUP)
                        .map(Map.Entry::getKey)
                        .toList());
    }

    private List<Choice> named(List<Long> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        Collator words = Collator.getInstance(Texts.RUSSIAN);
        Map<Long, PersonName> names = persons.names(people);
        return people.stream()
                .filter(names::containsKey)
                .map(id -> new Choice(id, Objects.requireNonNull(names.get(id)).full()))
                .sorted(Comparator.comparing(Choice::name, words::compare))
                .toList();
    }
}
