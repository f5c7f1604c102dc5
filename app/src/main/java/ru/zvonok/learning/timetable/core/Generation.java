package ru.zvonok.learning.timetable.core;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.curriculum.CourseTeacher;
import ru.zvonok.learning.timetable.Generated;
import ru.zvonok.learning.timetable.LessonGuard;
import ru.zvonok.learning.timetable.WeeklySlot;
import ru.zvonok.learning.timetable.core.GenerationQuery.Made;
import ru.zvonok.learning.timetable.core.GenerationQuery.Wanted;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.registry.calendar.Bell;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.LessonDay;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;

/** Makes dated lessons of the weekly pattern: none on days off, another weekday's where a day is transferred. */
@Component
class Generation {

    private record BellKey(
            DayOfWeek as, int shift, @Nullable Long set) {}

    private record DayKey(long slot, LocalDate date) {}

    private final WeekQuery week;
    private final GenerationQuery lessons;
    private final CourseFacts courses;
    private final Enrolment enrolment;
    private final Calendar calendar;
    private final ObjectProvider<LessonGuard> guards;

    Generation(
            WeekQuery week,
            GenerationQuery lessons,
            CourseFacts courses,
            Enrolment enrolment,
            Calendar calendar,
            ObjectProvider<LessonGuard> guards) {
        this.week = week;
        this.lessons = lessons;
        this.courses = courses;
        this.enrolment = enrolment;
        this.calendar = calendar;
        this.guards = guards;
    }

    /** For days of one school year; lessons after {@code today} whose place is gone go with it. */
    Generated run(long organisation, int year, DateRange days, LocalDate today) {
        List<Wanted> wanted = wanted(week.in(List.of(organisation), year, days), days);
        int made = lessons.add(organisation, year, wanted);
        int removed = lessons.remove(organisation, year, orphans(organisation, year, days, today, wanted));
        return new Generated(made, wanted.size() - made, removed);
    }

    /** The lessons that places in the week want on days of one school year. */
    List<Wanted> wanted(List<WeeklySlot> slots, DateRange days) {
        Map<Long, Course> taught =
                courses.byIds(slots.stream().map(WeeklySlot::course).distinct().toList());
        Map<Long, ClassEntry> groups = enrolment.byIds(
                taught.values().stream().map(Course::group).distinct().toList());
        Map<Long, List<CourseTeacher>> teachers = courses.mainTeachers(taught.keySet(), days);
        Map<Long, List<LessonDay>> lessonDays = new HashMap<>();
        Map<BellKey, List<Bell>> bells = new HashMap<>();
        List<Wanted> wanted = new ArrayList<>();
        for (WeeklySlot slot : slots) {
            Course course = taught.get(slot.course());
            ClassEntry group = course == null ? null : groups.get(course.group());
            if (course == null || group == null) {
                continue;
            }
            @Nullable Long set = group.periodSet();
            DateRange valid = new DateRange(slot.validFrom(), slot.validTo());
            for (LessonDay day :
                    lessonDays.computeIfAbsent(set == null ? 0L : set, id -> calendar.lessonDays(days, set))) {
                if (day.as() == slot.weekday() && valid.contains(day.date())) {
                    List<Bell> rings = bells.computeIfAbsent(
                            new BellKey(day.as(), group.shift(), set), key -> calendar.bells(day, group.shift(), set));
                    wanted.add(lesson(slot, course, day.date(), rings, teachers.getOrDefault(course.id(), List.of())));
                }
            }
        }
        return wanted;
    }

    private static Wanted lesson(
            WeeklySlot slot, Course course, LocalDate date, List<Bell> bells, List<CourseTeacher> teachers) {
        @Nullable
        Bell bell = bells.stream()
                .filter(ring -> ring.number() == slot.number())
                .findFirst()
                .orElse(null);
        @Nullable
        Long teacher = teachers.stream()
                .filter(one -> new DateRange(one.validFrom(), one.validTo()).contains(date))
                .map(CourseTeacher::person)
                .findFirst()
                .orElse(null);
        return new Wanted(
                slot.id(),
                course.id(),
                course.group(),
                teacher,
                slot.room(),
                date,
                slot.number(),
                bell == null ? null : bell.startsAt(),
                bell == null ? null : bell.endsAt());
    }

    private Collection<Long> orphans(
            long organisation, int year, DateRange days, LocalDate today, List<Wanted> wanted) {
        Set<DayKey> places = new HashSet<>();
        wanted.forEach(lesson -> places.add(new DayKey(lesson.slot(), lesson.date())));
        Set<Long> orphans = new HashSet<>();
        for (Made made : lessons.untouched(organisation, year, days, today)) {
            if (!places.contains(new DayKey(made.slot(), made.slotDate()))) {
                orphans.add(made.lesson());
            }
        }
        if (!orphans.isEmpty()) {
            guards.forEach(guard -> orphans.removeAll(guard.written(year, Set.copyOf(orphans))));
        }
        return orphans;
    }
}
