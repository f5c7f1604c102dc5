package ru.zvonok.learning.timetable.core;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.curriculum.CourseTeacher;
import ru.zvonok.learning.timetable.PatternWeek;
import ru.zvonok.learning.timetable.PatternWeek.Line;
import ru.zvonok.learning.timetable.PatternWeek.Load;
import ru.zvonok.learning.timetable.WeeklySlot;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.LessonDay;
import ru.zvonok.registry.calendar.PeriodSet;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.organisation.Room;
import ru.zvonok.registry.organisation.Rooms;
import ru.zvonok.registry.people.PersonFacts;

/** The weekly pattern of a class with the names around it. */
@Component
class PatternReader {

    private static final int WEEK_DAYS = 5;

    private final TenantScope scope;
    private final WeekQuery week;
    private final CourseFacts courses;
    private final Enrolment enrolment;
    private final Calendar calendar;
    private final PersonFacts persons;
    private final Rooms rooms;

    PatternReader(
            TenantScope scope,
            WeekQuery week,
            CourseFacts courses,
            Enrolment enrolment,
            Calendar calendar,
            PersonFacts persons,
            Rooms rooms) {
        this.scope = scope;
        this.week = week;
        this.courses = courses;
        this.enrolment = enrolment;
        this.calendar = calendar;
        this.persons = persons;
        this.rooms = rooms;
    }

    PatternWeek read(long group, LocalDate monday) {
        ClassEntry entry = enrolment.schoolClass(group);
        List<Course> taught = courses.ofGroup(group);
        List<Long> ids = taught.stream().map(Course::id).toList();
        DateRange days = new DateRange(monday, monday.plusDays(6));
        List<WeeklySlot> slots = week.in(scope.organisations(), entry.year(), days).stream()
                .filter(slot -> ids.contains(slot.course()))
                .toList();
        Map<Long, List<CourseTeacher>> teachers = courses.mainTeachers(ids, days);
        Map<Long, PersonName> names = persons.names(teachers.values().stream()
                .flatMap(List::stream)
                .map(CourseTeacher::person)
                .distinct()
                .toList());
        Map<Long, Room> used = rooms.byIds(slots.stream()
                .map(WeeklySlot::room)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<Long, BigDecimal> hours = courses.hoursAWeek(ids);
        return new PatternWeek(
                group,
                entry.name(),
                monday,
                calendar.year(entry.year())
                        .map(year -> new DateRange(year.startsOn(), year.endsOn()))
                        .orElse(null),
                weekDays(entry),
                calendar.bells(new LessonDay(monday, DayOfWeek.MONDAY), entry.shift(), entry.periodSet()),
                slots.stream()
                        .map(slot -> new Line(
                                slot,
                                taught.stream()
                                        .filter(course -> course.id() == slot.course())
                                        .findFirst()
                                        .orElseThrow(),
                                teacher(teachers.get(slot.course()), names),
                                room(slot, used)))
                        .toList(),
                taught.stream()
                        .map(course -> new Load(
                                course, teacher(teachers.get(course.id()), names), hours.get(course.id()), (int)
                                        slots.stream()
                                                .filter(slot -> slot.course() == course.id())
                                                .count()))
                        .toList());
    }

    private int weekDays(ClassEntry entry) {
        return calendar.periodSets(entry.year()).stream()
                .filter(set -> Objects.equals(set.id(), entry.periodSet()))
                .map(PeriodSet::weekDays)
                .findFirst()
                .orElse(WEEK_DAYS);
    }

    private static @Nullable PersonName teacher(@Nullable List<CourseTeacher> teachers, Map<Long, PersonName> names) {
        return teachers == null || teachers.isEmpty()
                ? null
                : names.get(teachers.getLast().person());
    }

    private static @Nullable String room(WeeklySlot slot, Map<Long, Room> rooms) {
        @Nullable Room room = slot.room() == null ? null : rooms.get(slot.room());
        return room == null ? null : room.name();
    }
}
