package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.Member;

/** In which courses a pupil is taught. */
@Component
class OwnCourses {

    /** Courses of some days by id, and the memberships they come from. */
    record Of(Map<Long, Course> taught, List<Member> memberships) {

        /** Whether the pupil was in a class on a day. */
        boolean has(long group, LocalDate day) {
            return memberships.stream()
                    .anyMatch(
                            member -> member.group() == group && member.valid().contains(day));
        }
    }

    private final Enrolment enrolment;
    private final CourseFacts courses;

    OwnCourses(Enrolment enrolment, CourseFacts courses) {
        this.enrolment = enrolment;
        this.courses = courses;
    }

    /** Memberships in classes of the year that touch the days, and their courses; of divided ones the own parts. */
    Of of(long student, int year, DateRange days) {
        List<Member> all = enrolment.membershipsOf(student).stream()
                .filter(member -> member.valid().overlaps(days))
                .toList();
        Map<Long, ClassEntry> classes =
                enrolment.byIds(all.stream().map(Member::group).distinct().toList());
        List<Member> memberships = all.stream()
                .filter(member -> classes.containsKey(member.group())
                        && classes.get(member.group()).year() == year)
                .toList();
        return new Of(taught(student, memberships, days), memberships);
    }

    private Map<Long, Course> taught(long student, List<Member> memberships, DateRange days) {
        List<Course> all = courses.ofGroups(
                memberships.stream().map(Member::group).distinct().toList());
        Set<Long> parts = all.stream().anyMatch(course -> course.subgroup() != null)
                ? enrolment.subgroupsOf(student, days)
                : Set.of();
        Map<Long, Course> taught = new LinkedHashMap<>();
        for (Course course : all) {
            if (course.subgroup() == null || parts.contains(course.subgroup())) {
                taught.put(course.id(), course);
            }
        }
        return taught;
    }
}
