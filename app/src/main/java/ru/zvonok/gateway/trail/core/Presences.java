package ru.zvonok.gateway.trail.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.platform.audit.AuditRecord.Presence;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.Member;

/** In which classes and courses of a school year a person was, and on which days. */
@Component
class Presences {

    record Of(List<Presence> groups, List<Presence> courses) {}

    private final Enrolment enrolment;
    private final CourseFacts courses;

    Presences(Enrolment enrolment, CourseFacts courses) {
        this.enrolment = enrolment;
        this.courses = courses;
    }

    Of of(long person, int year) {
        List<Member> spells = enrolment.membershipsOf(person);
        Set<Long> ids = spells.stream().map(Member::group).collect(java.util.stream.Collectors.toSet());
        Set<Long> ofYear = enrolment.byIds(ids).values().stream()
                .filter(group -> group.year() == year)
                .map(ClassEntry::id)
                .collect(java.util.stream.Collectors.toSet());
        Set<Long> subgroups = enrolment.subgroupsOf(person, SchoolYear.days(year));
        List<Course> taught = ofYear.isEmpty() ? List.of() : courses.ofGroups(ofYear);
        List<Presence> groups = new ArrayList<>();
        List<Presence> inCourses = new ArrayList<>();
        for (Member spell : spells) {
            if (!ofYear.contains(spell.group())) {
                continue;
            }
            groups.add(new Presence(spell.group(), spell.valid()));
            taught.stream()
                    .filter(course -> course.group() == spell.group())
                    .filter(course -> course.subgroup() == null || subgroups.contains(course.subgroup()))
                    .forEach(course -> inCourses.add(new Presence(course.id(), spell.valid())));
        }
        return new Of(groups, inCourses);
    }
}
