package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
        List<Member> here = enrolment.members(group.id(), days);
        Map<Long, List<DateRange>> members = here.stream()
                .collect(Collectors.groupingBy(Member::person, Collectors.mapping(Member::valid, Collectors.toList())));
        Map<Long, LocalDate> came = new HashMap<>();
        here.stream()
                .filter(member -> member.valid().from().isAfter(days.from()))
                .forEach(member -> came.merge(
                        member.person(), member.valid().from(), (one, next) -> one.isAfter(next) ? one : next));
        Map<Long, List<Member>> stays = came.isEmpty() ? Map.of() : stays(group, days, came);
        List<Course> taught = stays.isEmpty()
                ? List.of()
                : courses.ofGroups(stays.values().stream()
                        .flatMap(List::stream)
                        .map(Member::group)
                        .distinct()
                        .toList());
        return new Of(members, stays, taught);
    }

    private Map<Long, List<Member>> stays(ClassEntry group, DateRange days, Map<Long, LocalDate> came) {
        List<Long> others = enrolment.classes(group.year()).stream()
                .filter(other -> other.id() != group.id() && other.kind() == group.kind())
                .map(ClassEntry::id)
                .toList();
        Map<Long, List<Member>> stays = new HashMap<>();
        enrolment.members(others, days).values().forEach(members -> members.stream()
                .filter(member -> {
                    LocalDate since = came.get(member.person());
                    return since != null && member.valid().from().isBefore(since);
                })
                .forEach(member -> stays.computeIfAbsent(member.person(), id -> new ArrayList<>())
                        .add(member)));
        return stays;
    }
}
