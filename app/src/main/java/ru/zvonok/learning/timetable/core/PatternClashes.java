package ru.zvonok.learning.timetable.core;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.curriculum.CourseTeacher;
import ru.zvonok.learning.timetable.TimetableProblem;
import ru.zvonok.learning.timetable.WeeklySlot;
import ru.zvonok.learning.timetable.core.Clashes.Clash;
import ru.zvonok.learning.timetable.core.Clashes.Taken;
import ru.zvonok.learning.timetable.core.GenerationQuery.Wanted;
import ru.zvonok.learning.timetable.core.SlotQuery.Other;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.registry.calendar.Bell;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.LessonDay;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;

/** Refuses a place in the week where the class, the teacher or the room is taken: by the pattern, or by a single lesson. */
@Component
class PatternClashes {

    private final WeekQuery week;
    private final SlotQuery slots;
    private final CourseFacts courses;
    private final Enrolment enrolment;
    private final Calendar calendar;

    PatternClashes(WeekQuery week, SlotQuery slots, CourseFacts courses, Enrolment enrolment, Calendar calendar) {
        this.week = week;
        this.slots = slots;
        this.courses = courses;
        this.enrolment = enrolment;
        this.calendar = calendar;
    }

    /** @param wish the line that is to stand; one with its id is itself */
    void refuseInPattern(long organisation, Course course, WeeklySlot wish) {
        DateRange valid = new DateRange(wish.validFrom(), wish.validTo());
        List<WeeklySlot> sameDay = week.in(List.of(organisation), course.schoolYear(), valid).stream()
                .filter(other -> other.id() != wish.id() && other.weekday() == wish.weekday())
                .toList();
        Set<Long> ids = new HashSet<>();
        sameDay.forEach(other -> ids.add(other.course()));
        ids.add(course.id());
        Map<Long, Course> taught = courses.byIds(ids);
        Map<Long, ClassEntry> groups = enrolment.byIds(
                taught.values().stream().map(Course::group).distinct().toList());
        Map<Long, List<CourseTeacher>> teachers = courses.mainTeachers(ids, valid);
        Map<Long, List<Bell>> bells = new HashMap<>();
        for (WeeklySlot other : sameDay) {
            @Nullable Course its = taught.get(other.course());
            if (its == null || !sameTime(wish, course, other, its, groups, bells)) {
                continue;
            }
            if (its.id() == course.id()) {
                throw Refusal.at("number", TimetableProblem.SLOT_EXISTS);
            }
            @Nullable
            Long shared = shared(
                    valid,
                    new DateRange(other.validFrom(), other.validTo()),
                    teachers.getOrDefault(course.id(), List.of()),
                    teachers.getOrDefault(its.id(), List.of()));
            Clashes.first(taken(course, shared, wish.room()), List.of(taken(its, shared, other.room())))
                    .ifPresent(clash -> {
                        throw refusal(clash, its);
                    });
        }
    }

    /** Lessons that were put by hand, or belong to nothing in the pattern, at the time of one that is wanted. */
    void refuseOnDates(long organisation, Course course, List<Wanted> wanted) {
        List<Long> teachers = wanted.stream()
                .map(Wanted::teacher)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<Other> others = slots.others(organisation, course.schoolYear(), wanted, teachers);
        if (others.isEmpty()) {
            return;
        }
        Map<Long, Course> taught =
                courses.byIds(others.stream().map(Other::course).distinct().toList());
        Map<LocalDate, Wanted> byDay = new HashMap<>();
        wanted.forEach(one -> byDay.put(one.date(), one));
        for (Other other : others) {
            @Nullable Wanted one = byDay.get(other.date());
            @Nullable Course its = taught.get(other.course());
            if (one == null || its == null || !sameTime(one, other)) {
                continue;
            }
            Optional<Clash> clash = Clashes.first(
                    taken(course, one.teacher(), one.room()), List.of(taken(its, other.teacher(), other.room())));
            if (clash.isPresent()) {
                throw Refusal.at(
                        "number", TimetableProblem.DATE_BUSY, Days.words(other.date()), LessonChanges.name(its));
            }
        }
    }

    private boolean sameTime(
            WeeklySlot wish,
            Course course,
            WeeklySlot other,
            Course its,
            Map<Long, ClassEntry> groups,
            Map<Long, List<Bell>> bells) {
        @Nullable ClassEntry one = groups.get(course.group());
        @Nullable ClassEntry two = groups.get(its.group());
        if (one == null
                || two == null
                || (one.shift() == two.shift() && Objects.equals(one.periodSet(), two.periodSet()))) {
            return wish.number() == other.number();
        }
        @Nullable Bell first = bell(wish, one, bells);
        @Nullable Bell second = bell(other, two, bells);
        return first == null || second == null
                ? one.shift() == two.shift() && wish.number() == other.number()
                : overlap(first.startsAt(), first.endsAt(), second.startsAt(), second.endsAt());
    }

    private @Nullable Bell bell(WeeklySlot slot, ClassEntry group, Map<Long, List<Bell>> bells) {
        return bells
                .computeIfAbsent(
                        group.id(),
                        id -> calendar.bells(
                                new LessonDay(slot.validFrom(), slot.weekday()), group.shift(), group.periodSet()))
                .stream()
                .filter(ring -> ring.number() == slot.number())
                .findFirst()
                .orElse(null);
    }

    private static boolean sameTime(Wanted one, Other other) {
        return one.startsAt() == null || one.endsAt() == null || other.startsAt() == null || other.endsAt() == null
                ? one.number() == other.number()
                : overlap(one.startsAt(), one.endsAt(), other.startsAt(), other.endsAt());
    }

    private static boolean overlap(LocalTime from, LocalTime to, LocalTime otherFrom, LocalTime otherTo) {
        return from.isBefore(otherTo) && otherFrom.isBefore(to);
    }

    /** Somebody who would teach both at once on some day. */
    private static @Nullable Long shared(
            DateRange wish, DateRange other, Collection<CourseTeacher> ours, Collection<CourseTeacher> theirs) {
        for (CourseTeacher one : ours) {
            for (CourseTeacher two : theirs) {
                LocalDate first = latest(latest(wish.from(), other.from()), latest(one.validFrom(), two.validFrom()));
                boolean common = wish.contains(first)
                        && other.contains(first)
                        && new DateRange(one.validFrom(), one.validTo()).contains(first)
                        && new DateRange(two.validFrom(), two.validTo()).contains(first);
                if (one.person() == two.person() && common) {
                    return one.person();
                }
            }
        }
        return null;
    }

    private static LocalDate latest(LocalDate one, LocalDate two) {
        return one.isAfter(two) ? one : two;
    }

    private static Taken taken(Course course, @Nullable Long teacher, @Nullable Long room) {
        return new Taken(course.id(), course.group(), course.subgroup(), teacher, room);
    }

    private static Refusal refusal(Clash clash, Course other) {
        String field = clash.problem() == TimetableProblem.ROOM_BUSY ? "room" : "number";
        return Refusal.at(field, clash.problem(), LessonChanges.name(other));
    }
}
