package ru.zvonok.learning.finals.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.curriculum.CourseKind;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.SettledMark;
import ru.zvonok.learning.finals.Tally;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.Member;
import ru.zvonok.registry.people.PersonFacts;

/** Who is in a class and what it is taught; subgroups of a subject are one subject. */
@Component
class ClassRolls {

    /**
     * A class.
     *
     * @param pupils names by id, in order
     * @param listed the same as a list shows them, namesakes told apart
     * @param brief the same with initials
     * @param subjects by id, in order
     * @param courses by id
     */
    record Roll(
            ClassEntry group,
            Map<Long, PersonName> pupils,
            Map<Long, String> listed,
            Map<Long, String> brief,
            Map<Long, Course> subjects,
            Map<Long, Course> courses) {

        /** Columns in which anybody has a mark. */
        static Set<Long> settled(List<SettledMark> marks) {
            return marks.stream().map(SettledMark::period).collect(Collectors.toSet());
        }

        /** Marks of a period by pupil and subject. */
        Map<Long, Map<Long, PeriodValue>> sheet(List<SettledMark> marks, long period) {
            Map<Long, Map<Long, PeriodValue>> sheet = new HashMap<>();
            for (SettledMark mark : marks) {
                Course course = courses.get(mark.course());
                if (mark.period() == period && course != null && pupils.containsKey(mark.student())) {
                    sheet.computeIfAbsent(mark.student(), id -> new HashMap<>()).put(course.subject(), mark.value());
                }
            }
            return sheet;
        }
    }

    private final Enrolment enrolment;
    private final CourseFacts courses;
    private final PersonFacts people;
    private final Directory directory;

    ClassRolls(Enrolment enrolment, CourseFacts courses, PersonFacts people, Directory directory) {
        this.enrolment = enrolment;
        this.courses = courses;
        this.people = people;
        this.directory = directory;
    }

    /** Everybody who is in the class on the last of the days, or today while they last. */
    Roll on(long group, DateRange days) {
        LocalDate day = last(days);
        return of(group, new DateRange(day, day));
    }

    /** The same of several classes, in their order, in no more statements; of the names only the whole ones. */
    List<Roll> on(List<ClassEntry> groups, DateRange days) {
        LocalDate day = last(days);
        List<Long> ids = groups.stream().map(ClassEntry::id).toList();
        Map<Long, List<Member>> members = enrolment.members(ids, new DateRange(day, day));
        Map<Long, List<Course>> taught = courses.ofGroups(ids).stream().collect(Collectors.groupingBy(Course::group));
        return groups.stream()
                .map(group -> roll(
                        group,
                        names(members.getOrDefault(group.id(), List.of())),
                        Map.of(),
                        Map.of(),
                        taught.getOrDefault(group.id(), List.of())))
                .toList();
    }

    /** Everybody who was in the class on any of the days. */
    Roll of(long group, DateRange days) {
        Map<Long, PersonName> pupils = names(enrolment.members(group, days));
        return roll(
                enrolment.schoolClass(group),
                pupils,
                people.listed(pupils),
                people.brief(pupils),
                courses.ofGroup(group));
    }

    private static Map<Long, PersonName> names(List<Member> members) {
        Map<Long, PersonName> pupils = new LinkedHashMap<>();
        members.forEach(member -> pupils.put(member.person(), member.name()));
        return pupils;
    }

    private static Roll roll(
            ClassEntry group,
            Map<Long, PersonName> pupils,
            Map<Long, String> listed,
            Map<Long, String> brief,
            List<Course> taught) {
        Map<Long, Course> subjects = new LinkedHashMap<>();
        Map<Long, Course> all = new HashMap<>();
        for (Course course : taught) {
            if (course.kind() != CourseKind.EXTRACURRICULAR) {
                subjects.putIfAbsent(course.subject(), course);
                all.put(course.id(), course);
            }
        }
        return new Roll(group, pupils, listed, brief, subjects, all);
    }

    /** The day on which a report over some days stands. */
    LocalDate last(DateRange days) {
        LocalDate today = directory.today();
        LocalDate to = days.to();
        return to == null || to.isAfter(today) ? (days.from().isAfter(today) ? days.from() : today) : to;
    }

    static Tally sum(Iterable<Tally> tallies) {
        Tally sum = Tally.NOTHING;
        for (Tally one : tallies) {
            sum = sum.plus(one);
        }
        return sum;
    }

    static Tally tally(Iterable<PeriodValue> values) {
        Tally tally = Tally.NOTHING;
        for (PeriodValue value : values) {
            tally = tally.and(value);
        }
        return tally;
    }
}
