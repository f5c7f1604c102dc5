package ru.zvonok.learning.workload.core;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.LessonFacts;
import ru.zvonok.learning.workload.Placed;
import ru.zvonok.learning.workload.Placed.Place;
import ru.zvonok.learning.workload.PlanWork;
import ru.zvonok.learning.workload.Violation;
import ru.zvonok.learning.workload.WorkloadProblem;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.enrolment.ClassEntry;

/** Finds the lesson at which a course would write a work, and the next one that breaks no rule. */
@Component
class WorkPlacer {

    private static final int AHEAD = 60;

    /** A work with the lesson found for it. */
    record Seat(
            Course course,
            Sitting sitting,
            List<Violation> violations,
            @Nullable Place free) {

        Placed placed() {
            return new Placed(course, sitting.day(), sitting.number(), violations, free);
        }
    }

    private final LessonFacts lessons;
    private final Calendar calendar;

    WorkPlacer(LessonFacts lessons, Calendar calendar) {
        this.lessons = lessons;
        this.calendar = calendar;
    }

    /** A seat for each course; those found first count for the next. */
    List<Seat> seats(Board board, PlanWork work) {
        List<Seat> seats = new ArrayList<>();
        for (long id : work.courses().stream().distinct().toList()) {
            @Nullable Course course = board.courses.get(id);
            if (course == null) {
                throw new NotFound();
            }
            Sitting wanted = new Sitting(
                    -seats.size() - 1L,
                    id,
                    course.group(),
                    course.groupName(),
                    board.grade(course),
                    course.subject(),
                    course.subjectName(),
                    course.subgroup(),
                    work.type(),
                    work.title(),
                    work.level().binding(),
                    work.day(),
                    work.number(),
                    work.minutes());
            Seat seat = seat(board, course, wanted);
            board.put(seat.sitting());
            seats.add(seat);
        }
        return seats;
    }

    Seat seat(Board board, Course course, Sitting wanted) {
        @Nullable ClassEntry group = board.groups.get(course.group());
        @Nullable Long set = group == null ? null : group.periodSet();
        if (calendar.lessonDay(wanted.day(), set).isEmpty()) {
            throw Refusal.at("day", WorkloadProblem.DAY_OFF, course.groupName());
        }
        LocalDate monday = wanted.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<Lesson> around =
                lessons
                        .ofGroup(
                                course.group(),
                                new DateRange(monday, wanted.day().plusDays(AHEAD)))
                        .stream()
                        .filter(lesson -> !lesson.cancelled())
                        .toList();
        List<Lesson> own =
                around.stream().filter(lesson -> lesson.course() == course.id()).toList();
        boolean known = around.stream().anyMatch(lesson -> lesson.date().isBefore(monday.plusWeeks(1)));
        Seat found = best(board, course, wanted, around, candidates(wanted, own, monday.plusDays(6)));
        if (found == null) {
            List<Violation> against = new ArrayList<>();
            if (known && !wanted.binding()) {
                against.add(Violation.of(WorkloadProblem.NO_LESSON, course.groupName()));
            }
            against.addAll(board.violations(wanted, around));
            found = new Seat(course, wanted, against, null);
        }
        return found.violations().isEmpty()
                ? found
                : new Seat(course, found.sitting(), found.violations(), free(board, found.sitting(), around, own));
    }

    /** Lessons of the wanted day; where there is none and nobody named a number, of the first later one of the week. */
    private static List<Lesson> candidates(Sitting wanted, List<Lesson> own, LocalDate sunday) {
        List<Lesson> that = own.stream()
                .filter(lesson -> lesson.date().equals(wanted.day())
                        && (wanted.number() == null || wanted.number() == lesson.number()))
                .toList();
        if (!that.isEmpty() || wanted.binding() || wanted.number() != null) {
            return that;
        }
        return own.stream()
                .map(Lesson::date)
                .filter(date -> date.isAfter(wanted.day()) && !date.isAfter(sunday))
                .min(Comparator.naturalOrder())
                .map(date -> own.stream()
                        .filter(lesson -> lesson.date().equals(date))
                        .toList())
                .orElse(List.of());
    }

    private static @Nullable Seat best(
            Board board, Course course, Sitting wanted, List<Lesson> around, List<Lesson> candidates) {
        @Nullable Seat best = null;
        for (Lesson lesson : candidates) {
            Sitting there = wanted.at(lesson.date(), lesson.number());
            Seat seat = new Seat(course, there, board.violations(there, around), null);
            if (best == null || seat.violations().size() < best.violations().size()) {
                best = seat;
            }
        }
        return best;
    }

    private @Nullable Place free(Board board, Sitting one, List<Lesson> around, List<Lesson> own) {
        return own.stream()
                .filter(lesson -> lesson.date().isAfter(one.day()))
                .sorted(Lesson.BY_TIME)
                .filter(lesson -> board.violations(one.at(lesson.date(), lesson.number()), around)
                        .isEmpty())
                .findFirst()
                .map(lesson -> new Place(lesson.date(), lesson.number()))
                .orElse(null);
    }
}
