package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.LessonPart;
import ru.zvonok.learning.journal.core.FillingPolicy.Taught;
import ru.zvonok.learning.journal.core.LessonReadQuery.Filled;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.duties.DutyClock;
import ru.zvonok.platform.tenancy.RegionalRules;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.enrolment.Enrolment;

/** How far lessons are filled, and what of it had to be written: for the teacher's day, the deadlines, the deputy's table. */
@Component
class LessonGaps {

    /**
     * A lesson with what is written about it.
     *
     * @param wanted what has to be written, with the last day for it
     * @param missing what of it is not
     */
    record Gap(
            Lesson lesson,
            Course course,
            Filled filled,
            Map<LessonPart, LocalDate> wanted,
            Map<LessonPart, LocalDate> missing) {}

    private final TenantScope scope;
    private final CourseFacts courses;
    private final Enrolment enrolment;
    private final LessonReadQuery read;
    private final FillingQuery rules;
    private final RegionalRules numbers;
    private final CodeBook codes;
    private final DutyClock clock;

    LessonGaps(
            TenantScope scope,
            CourseFacts courses,
            Enrolment enrolment,
            LessonReadQuery read,
            FillingQuery rules,
            RegionalRules numbers,
            CodeBook codes,
            DutyClock clock) {
        this.scope = scope;
        this.courses = courses;
        this.enrolment = enrolment;
        this.read = read;
        this.rules = rules;
        this.numbers = numbers;
        this.codes = codes;
        this.clock = clock;
    }

    /** Of lessons of one school year, in their order; without those whose course is gone. */
    List<Gap> of(List<Lesson> lessons, int year) {
        if (lessons.isEmpty()) {
            return List.of();
        }
        Map<Long, Course> known =
                courses.byIds(lessons.stream().map(Lesson::course).distinct().toList());
        Map<Long, ClassEntry> groups = enrolment.byIds(
                known.values().stream().map(Course::group).distinct().toList());
        Map<Long, Filled> filled = read.filled(
                scope.organisations(),
                year,
                lessons,
                codes.codes().stream()
                        .filter(AttendanceCode::absence)
                        .map(AttendanceCode::id)
                        .toList());
        Set<LocalDate> days = Set.copyOf(lessons.stream().map(Lesson::date).toList());
        Map<LessonPart, Map<LocalDate, LocalDate>> due = new EnumMap<>(LessonPart.class);
        for (LessonPart part : LessonPart.values()) {
            due.put(part, clock.due(part.deadlineRule(), days));
        }
        Map<LocalDate, FillingPolicy> policies = new HashMap<>();
        var own = rules.rules(scope.organisations());
        days.forEach(day -> policies.put(
                day,
                new FillingPolicy(
                        own,
                        number("attendance", day) > 0,
                        number("homework", day) > 0,
                        number("homework.from-grade", day),
                        number("marks", day) > 0)));
        List<Gap> gaps = new ArrayList<>();
        for (Lesson lesson : lessons) {
            Course course = known.get(lesson.course());
            if (course != null) {
                Filled state = filled.getOrDefault(lesson.id(), Filled.NOTHING);
                Taught taught = taught(course, groups, lesson.date());
                FillingPolicy policy = Objects.requireNonNull(policies.get(lesson.date()));
                Map<LessonPart, LocalDate> wanted = new EnumMap<>(LessonPart.class);
                for (LessonPart part : LessonPart.values()) {
                    if (policy.wants(part, taught)) {
                        wanted.put(
                                part,
                                Objects.requireNonNull(
                                        Objects.requireNonNull(due.get(part)).get(lesson.date())));
                    }
                }
                Map<LessonPart, LocalDate> missing = new EnumMap<>(wanted);
                missing.keySet().removeAll(state.parts());
                gaps.add(new Gap(lesson, course, state, wanted, missing));
            }
        }
        return gaps;
    }

    private static Taught taught(Course course, Map<Long, ClassEntry> groups, LocalDate day) {
        ClassEntry group = groups.get(course.group());
        return group == null
                ? new Taught(course.subject(), false, 0, day)
                : new Taught(course.subject(), group.kind() == ClassKind.SCHOOL_CLASS, group.grade(), day);
    }

    private int number(String key, LocalDate day) {
        return numbers.whole("journal.filling." + key, day);
    }
}
