package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.Member;

/** Where pupils who came to a class in the year were before: what they got and missed there is theirs in the new class. */
@Component
class FormerClasses {

    /**
     * Of some days of one class.
     *
     * @param members of the class itself, by pupil
     * @param stays in other classes of the year before the last coming, by pupil
     * @param courses of those classes
     */
    record Of(Map<Long, List<DateRange>> members, Map<Long, List<Member>> stays, List<Course> courses) {

        boolean had(long student, LocalDate day) {
            return stays.getOrDefault(student, List.of()).stream()
                    .anyMatch(stay -> stay.valid().contains(day));
        }
    }

    private final Enrolment enrolment;
    private final CourseFacts courses;

    FormerClasses(Enrolment enrolment, CourseFacts courses) {
        this.enrolment = enrolment;
        this.courses = courses;
    }

    /** One statement where nobody came in these days, four where somebody did. */
    Of of(ClassEntry group, DateRange days) {
        return Objects.requireNonNull(of(List.of(group), days).get(group.id()));
    }

    /** The same of classes of one school year, by class; no more statements than for one. */
    Map<Long, Of> of(Collection<ClassEntry> groups, DateRange days) {
        Map<Long, List<Member>> here =
                enrolment.members(groups.stream().map(ClassEntry::id).toList(), days);
        Map<Long, Map<Long, LocalDate>> came = new HashMap<>();
        here.forEach((group, members) -> members.stream()
                .filter(member -> member.valid().from().isAfter(days.from()))
                .forEach(member -> came.computeIfAbsent(group, id -> new HashMap<>())
                        .merge(member.person(), member.valid().from(), (one, next) -> one.isAfter(next) ? one : next)));
        Map<Long, Map<Long, List<Member>>> stays = came.isEmpty() ? Map.of() : stays(groups, days, came);
        Map<Long, List<Course>> taught = stays.isEmpty()
                ? Map.of()
                : courses
                        .ofGroups(stays.values().stream()
                                .flatMap(some -> some.values().stream())
                                .flatMap(List::stream)
                                .map(Member::group)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.groupingBy(Course::group));
        Map<Long, Of> all = new HashMap<>();
        for (ClassEntry group : groups) {
            Map<Long, List<Member>> own = stays.getOrDefault(group.id(), Map.of());
            all.put(
                    group.id(),
                    new Of(
                            here.getOrDefault(group.id(), List.of()).stream()
                                    .collect(Collectors.groupingBy(
                                            Member::person, Collectors.mapping(Member::valid, Collectors.toList()))),
                            own,
                            own.values().stream()
                                    .flatMap(List::stream)
                                    .map(Member::group)
                                    .distinct()
                                    .flatMap(id -> taught.getOrDefault(id, List.of()).stream())
                                    .toList()));
        }
        return all;
    }

    /** By class of now and pupil. */
    private Map<Long, Map<Long, List<Member>>> stays(
            Collection<ClassEntry> groups, DateRange days, Map<Long, Map<Long, LocalDate>> came) {
        Map<Long, ClassEntry> wanted = groups.stream()
                .filter(group -> came.containsKey(group.id()))
                .collect(Collectors.toMap(ClassEntry::id, group -> group));
        int year = wanted.values().iterator().next().year();
        Map<Long, ClassEntry> others = enrolment.classes(year).stream()
                .filter(other -> wanted.values().stream().anyMatch(group -> group.kind() == other.kind()))
                .collect(Collectors.toMap(ClassEntry::id, other -> other));
        Map<Long, Map<Long, List<Member>>> stays = new HashMap<>();
        enrolment.members(others.keySet(), days).forEach((other, members) -> wanted.values().stream()
                .filter(group -> group.id() != other
                        && Objects.requireNonNull(others.get(other)).kind() == group.kind())
                .forEach(group -> members.stream()
                        .filter(member -> before(member, came.get(group.id())))
                        .forEach(member -> stays.computeIfAbsent(group.id(), id -> new HashMap<>())
                                .computeIfAbsent(member.person(), id -> new ArrayList<>())
                                .add(member))));
        return stays;
    }

    private static boolean before(Member member, @Nullable Map<Long, LocalDate> came) {
        LocalDate since = came == null ? null : came.get(member.person());
        return since != null && member.valid().from().isBefore(since);
    }
}
