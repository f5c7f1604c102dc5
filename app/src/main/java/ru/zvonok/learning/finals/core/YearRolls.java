package ru.zvonok.learning.finals.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.SettledMark;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.Member;

/** Who was in courses of a class in a year and when, and what those who came later got in the same subject elsewhere. */
@Component
class YearRolls {

    /**
     * Of one course.
     *
     * @param there days by pupil
     * @param brought marks of periods by period and pupil, of another class or part of a class
     */
    record Roll(Map<Long, List<DateRange>> there, Map<Long, Map<Long, PeriodValue>> brought) {

        static final Roll NOBODY = new Roll(Map.of(), Map.of());
    }

    private final TenantScope scope;
    private final Enrolment enrolment;
    private final CourseFacts courses;
    private final FigureQuery query;

    YearRolls(TenantScope scope, Enrolment enrolment, CourseFacts courses, FigureQuery query) {
        this.scope = scope;
        this.enrolment = enrolment;
        this.courses = courses;
        this.query = query;
    }

    /** By course; as many statements for many courses as for few. */
    Map<Long, Roll> of(ClassEntry group, Collection<Course> some, DateRange year) {
        Set<Long> parts =
                some.stream().map(Course::subgroup).filter(Objects::nonNull).collect(Collectors.toSet());
        Map<Long, List<Member>> divided = parts.isEmpty() ? Map.of() : enrolment.subgroupMembers(parts, year);
        List<Member> whole = some.stream().anyMatch(course -> course.subgroup() == null)
                ? enrolment.members(group.id(), year)
                : List.of();
        Map<Long, Map<Long, List<DateRange>>> there = new HashMap<>();
        for (Course course : some) {
            Long part = course.subgroup();
            there.put(course.id(), days(part == null ? whole : divided.getOrDefault(part, List.of())));
        }
        Set<Long> late = new HashSet<>();
        there.values()
                .forEach(roll -> roll.forEach((student, days) -> {
                    if (late(days, year.from())) {
                        late.add(student);
                    }
                }));
        Map<Long, Map<Long, Map<Long, PeriodValue>>> brought =
                late.isEmpty() ? Map.of() : brought(group.year(), some, late);
        Map<Long, Roll> rolls = new HashMap<>();
        there.forEach((course, roll) -> rolls.put(course, new Roll(roll, brought.getOrDefault(course, Map.of()))));
        return rolls;
    }

    private static Map<Long, List<DateRange>> days(List<Member> members) {
        Map<Long, List<DateRange>> days = new HashMap<>();
        members.forEach(member ->
                days.computeIfAbsent(member.person(), id -> new ArrayList<>()).add(member.valid()));
        return days;
    }

    private static boolean late(List<DateRange> days, LocalDate first) {
        return days.stream().allMatch(range -> range.from().isAfter(first));
    }

    /** By course, period and pupil. */
    private Map<Long, Map<Long, Map<Long, PeriodValue>>> brought(
            int year, Collection<Course> some, Set<Long> students) {
        List<SettledMark> marks = query.ofClass(scope.organisations(), year, List.of(), students);
        Map<Long, Course> from =
                courses.byIds(marks.stream().map(SettledMark::course).collect(Collectors.toSet()));
        Map<Long, Map<Long, Map<Long, PeriodValue>>> brought = new HashMap<>();
        for (SettledMark mark : marks) {
            Course other = from.get(mark.course());
            if (other == null || mark.period() <= 0) {
                continue;
            }
            for (Course course : some) {
                if (course.id() != other.id() && course.subject() == other.subject() && course.kind() == other.kind()) {
                    brought.computeIfAbsent(course.id(), id -> new HashMap<>())
                            .computeIfAbsent(mark.period(), id -> new HashMap<>())
                            .put(mark.student(), mark.value());
                }
            }
        }
        return brought;
    }
}
