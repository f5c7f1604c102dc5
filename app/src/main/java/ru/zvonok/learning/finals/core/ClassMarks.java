package ru.zvonok.learning.finals.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.finals.SettledMark;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.YearEntry;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.enrolment.Member;

/**
 * Settled marks of a class. What a pupil of today got in the same year in the class left before stands in the course of the
 * same subject, where that has no mark of its own.
 */
@Component
class ClassMarks {

    private record Cell(long subject, long period, long student) {}

    private final TenantScope scope;
    private final Directory directory;
    private final Calendar calendar;
    private final Enrolment enrolment;
    private final CourseFacts courses;
    private final FigureQuery query;

    ClassMarks(
            TenantScope scope,
            Directory directory,
            Calendar calendar,
            Enrolment enrolment,
            CourseFacts courses,
            FigureQuery query) {
        this.scope = scope;
        this.directory = directory;
        this.calendar = calendar;
        this.enrolment = enrolment;
        this.courses = courses;
        this.query = query;
    }

    /** Who is in the class now, or was on the last day of its year, by name. */
    Map<Long, PersonName> pupils(ClassEntry group) {
        LocalDate day = day(group);
        Map<Long, PersonName> pupils = new LinkedHashMap<>();
        enrolment
                .members(group.id(), new DateRange(day, day))
                .forEach(member -> pupils.put(member.person(), member.name()));
        return pupils;
    }

    /** The same of classes of one school year, by class. */
    Map<Long, Set<Long>> pupils(List<ClassEntry> groups) {
        LocalDate day = day(groups.getFirst());
        Map<Long, Set<Long>> pupils = new HashMap<>();
        enrolment
                .members(groups.stream().map(ClassEntry::id).toList(), new DateRange(day, day))
                .forEach((group, members) ->
                        pupils.put(group, members.stream().map(Member::person).collect(Collectors.toSet())));
        return pupils;
    }

    /** Of classes of one school year, by class, in two statements. */
    Map<Long, List<SettledMark>> of(List<ClassEntry> groups) {
        Map<Long, List<Course>> taught = courses
                .ofGroups(groups.stream().map(ClassEntry::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Course::group));
        Map<Long, Set<Long>> pupils = pupils(groups);
        List<SettledMark> read = query.ofClass(
                scope.organisations(),
                groups.getFirst().year(),
                taught.values().stream().flatMap(List::stream).map(Course::id).toList(),
                pupils.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        Map<Long, Course> known =
                courses.byIds(read.stream().map(SettledMark::course).collect(Collectors.toSet()));
        Map<Long, List<SettledMark>> byCourse = read.stream().collect(Collectors.groupingBy(SettledMark::course));
        Map<Long, List<SettledMark>> byPupil = read.stream().collect(Collectors.groupingBy(SettledMark::student));
        Map<Long, List<SettledMark>> marks = new HashMap<>();
        for (ClassEntry group : groups) {
            List<Course> own = taught.getOrDefault(group.id(), List.of());
            Set<SettledMark> all = new LinkedHashSet<>();
            own.forEach(course -> all.addAll(byCourse.getOrDefault(course.id(), List.of())));
            pupils.getOrDefault(group.id(), Set.of())
                    .forEach(pupil -> all.addAll(byPupil.getOrDefault(pupil, List.of())));
            marks.put(group.id(), of(own, List.copyOf(all), known));
        }
        return marks;
    }

    /** Today in the school year of the class, else its last day. */
    LocalDate day(ClassEntry group) {
        LocalDate today = directory.today();
        if (SchoolYear.of(today) == group.year()) {
            LocalDate first =
                    calendar.year(group.year()).map(YearEntry::startsOn).orElse(today);
            return today.isBefore(first) ? first : today;
        }
        return calendar.year(group.year()).map(YearEntry::endsOn).orElse(today);
    }

    List<SettledMark> of(ClassEntry group, List<Course> taught, Collection<Long> pupils) {
        List<SettledMark> read = query.ofClass(
                scope.organisations(),
                group.year(),
                taught.stream().map(Course::id).toList(),
                pupils);
        Set<Long> ids = taught.stream().map(Course::id).collect(Collectors.toSet());
        Set<Long> others = read.stream()
                .map(SettledMark::course)
                .filter(course -> !ids.contains(course))
                .collect(Collectors.toSet());
        return of(taught, read, others.isEmpty() ? Map.of() : courses.byIds(others));
    }

    private static List<SettledMark> of(List<Course> taught, List<SettledMark> read, Map<Long, Course> known) {
        Map<Long, Course> own = taught.stream().collect(Collectors.toMap(Course::id, course -> course));
        List<SettledMark> marks = new ArrayList<>();
        List<SettledMark> elsewhere = new ArrayList<>();
        read.forEach(mark -> (own.containsKey(mark.course()) ? marks : elsewhere).add(mark));
        if (!elsewhere.isEmpty()) {
            marks.addAll(brought(taught, own, marks, elsewhere, known));
        }
        return marks;
    }

    private static List<SettledMark> brought(
            List<Course> taught,
            Map<Long, Course> own,
            List<SettledMark> marks,
            List<SettledMark> elsewhere,
            Map<Long, Course> others) {
        Map<Long, Long> courseOf = new HashMap<>();
        taught.forEach(course -> courseOf.putIfAbsent(course.subject(), course.id()));
        Set<Cell> taken = new HashSet<>();
        for (SettledMark mark : marks) {
            Course course = own.get(mark.course());
            if (course != null) {
                taken.add(new Cell(course.subject(), mark.period(), mark.student()));
            }
        }
        List<SettledMark> brought = new ArrayList<>();
        for (SettledMark mark : elsewhere) {
            Course course = others.get(mark.course());
            Long here = course == null ? null : courseOf.get(course.subject());
            if (here != null
                    && course != null
                    && taken.add(new Cell(course.subject(), mark.period(), mark.student()))) {
                brought.add(new SettledMark(here, mark.period(), mark.student(), mark.value()));
            }
        }
        return brought;
    }
}
