package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.Member;

/** Who is taught in a course on some days. */
@Component
class Roster {

    /** A pupil with the days of membership, by name. */
    record Pupil(long person, PersonName name, List<DateRange> member) {

        boolean in(LocalDate day) {
            for (DateRange range : member) {
                if (range.contains(day)) {
                    return true;
                }
            }
            return false;
        }
    }

    private final Enrolment enrolment;

    Roster(Enrolment enrolment) {
        this.enrolment = enrolment;
    }

    /** In the order of names. */
    Map<Long, Pupil> of(Course course, DateRange days) {
        Long subgroup = course.subgroup();
        List<Member> members =
                subgroup == null ? enrolment.members(course.group(), days) : enrolment.subgroupMembers(subgroup, days);
        Map<Long, List<DateRange>> ranges = new LinkedHashMap<>();
        Map<Long, PersonName> names = new LinkedHashMap<>();
        for (Member member : members) {
            names.put(member.person(), member.name());
            ranges.computeIfAbsent(member.person(), id -> new ArrayList<>()).add(member.valid());
        }
        Map<Long, Pupil> pupils = new LinkedHashMap<>();
        names.forEach(
                (person, name) -> pupils.put(person, new Pupil(person, name, ranges.getOrDefault(person, List.of()))));
        return pupils;
    }
}
