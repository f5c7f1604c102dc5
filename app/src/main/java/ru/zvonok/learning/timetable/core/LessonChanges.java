package ru.zvonok.learning.timetable.core;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.timetable.ChangeLesson;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.LessonGuard;
import ru.zvonok.learning.timetable.TimetableProblem;
import ru.zvonok.learning.timetable.core.Clashes.Clash;
import ru.zvonok.learning.timetable.core.Clashes.Taken;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.registry.calendar.Bell;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.LessonDay;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.organisation.Rooms;
import ru.zvonok.registry.people.Staff;

/** The rules of changing one lesson. */
@Component
class LessonChanges {

    private final LessonQuery query;
    private final CourseFacts courses;
    private final Enrolment enrolment;
    private final Calendar calendar;
    private final Rooms rooms;
    private final Staff staff;
    private final ObjectProvider<LessonGuard> guards;

    LessonChanges(
            LessonQuery query,
            CourseFacts courses,
            Enrolment enrolment,
            Calendar calendar,
            Rooms rooms,
            Staff staff,
            ObjectProvider<LessonGuard> guards) {
        this.query = query;
        this.courses = courses;
        this.enrolment = enrolment;
        this.calendar = calendar;
        this.rooms = rooms;
        this.staff = staff;
        this.guards = guards;
    }

    /** Changes the entity, or refuses; answers the kind for the log. */
    String apply(long organisation, DatedLesson lesson, ChangeLesson change) {
        LocalDate day = lesson.lesson().date();
        calendar.requireOpen(day);
        return switch (change) {
            case ChangeLesson.Substitute substitute -> {
                Long teacher = substitute.teacher();
                if (teacher != null && staff.employed(day).stream().noneMatch(person -> person.id() == teacher)) {
                    throw Refusal.at("teacher", TimetableProblem.NOT_EMPLOYED);
                }
                lesson.substitute(teacher);
                refuseClash(organisation, lesson.lesson(), "teacher");
                yield "SUBSTITUTION";
            }
            case ChangeLesson.Room other -> {
                Long room = other.room();
                if (room != null && rooms.byIds(List.of(room)).isEmpty()) {
                    throw new NotFound();
                }
                lesson.holdIn(room);
                refuseClash(organisation, lesson.lesson(), "room");
                yield "ROOM";
            }
            case ChangeLesson.Move move -> {
                lesson.moveTo(move.date(), move.number(), bell(lesson.lesson(), move));
                refuseClash(organisation, lesson.lesson(), "number");
                yield "MOVE";
            }
            case ChangeLesson.Cancel cancel -> {
                Lesson now = lesson.lesson();
                if (guards.stream().anyMatch(guard -> !guard.written(now.schoolYear(), Set.of(now.id()))
                        .isEmpty())) {
                    throw Refusal.at("what", TimetableProblem.WRITTEN);
                }
                lesson.cancel();
                yield "CANCELLATION";
            }
            case ChangeLesson.Restore restore -> {
                lesson.restore();
                refuseClash(organisation, lesson.lesson(), "what");
                yield "RESTORATION";
            }
        };
    }

    private @Nullable Bell bell(Lesson lesson, ChangeLesson.Move move) {
        if (SchoolYear.of(move.date()) != lesson.schoolYear()) {
            throw Refusal.at("date", TimetableProblem.OUTSIDE_YEAR);
        }
        ClassEntry group = enrolment.schoolClass(lesson.group());
        LessonDay day = calendar.lessonDay(move.date(), group.periodSet())
                .orElseThrow(() -> Refusal.at("date", TimetableProblem.DAY_OFF, Days.words(move.date())));
        return calendar.bells(day, group.shift(), group.periodSet()).stream()
                .filter(ring -> ring.number() == move.number())
                .findFirst()
                .orElse(null);
    }

    private void refuseClash(long organisation, Lesson lesson, String field) {
        if (lesson.cancelled()) {
            return;
        }
        List<Lesson> sameTime =
                query.ofDays(List.of(organisation), new DateRange(lesson.date(), lesson.date())).stream()
                        .filter(other -> other.id() != lesson.id() && !other.cancelled() && sameTime(lesson, other))
                        .toList();
        if (sameTime.isEmpty()) {
            return;
        }
        Map<Long, Course> taught =
                courses.byIds(java.util.stream.Stream.concat(sameTime.stream(), java.util.stream.Stream.of(lesson))
                        .map(Lesson::course)
                        .distinct()
                        .toList());
        Optional<Clash> clash = Clashes.first(
                taken(lesson, taught),
                sameTime.stream().map(other -> taken(other, taught)).toList());
        clash.ifPresent(found -> {
            throw Refusal.at(
                    field, found.problem(), name(taught.get(found.other().course())));
        });
    }

    private static boolean sameTime(Lesson one, Lesson other) {
        return one.startsAt() == null || one.endsAt() == null || other.startsAt() == null || other.endsAt() == null
                ? one.number() == other.number()
                : one.startsAt().isBefore(other.endsAt()) && other.startsAt().isBefore(one.endsAt());
    }

    private static Taken taken(Lesson lesson, Map<Long, Course> taught) {
        Course course = taught.get(lesson.course());
        return new Taken(
                lesson.course(),
                lesson.group(),
                course == null ? null : course.subgroup(),
                lesson.teacher(),
                lesson.room());
    }

    /** How a course is named in a refusal. */
    static String name(@Nullable Course course) {
        return course == null ? "" : Objects.toString(course.groupName()) + " " + course.subjectName();
    }
}
