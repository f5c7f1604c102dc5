package ru.zvonok.learning.timetable.core;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.timetable.ChangeLesson;
import ru.zvonok.learning.timetable.Generated;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.LessonMoved;
import ru.zvonok.learning.timetable.LessonsChanged;
import ru.zvonok.learning.timetable.NewSlot;
import ru.zvonok.learning.timetable.Timetable;
import ru.zvonok.learning.timetable.TimetableAction;
import ru.zvonok.learning.timetable.TimetableProblem;
import ru.zvonok.learning.timetable.WeeklySlot;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;

@Service
class TimetableService implements Timetable {

    private static final int LONGEST = 400;

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final Directory directory;
    private final SchoolClock clock;
    private final LessonQuery query;
    private final WeekQuery week;
    private final Generation generation;
    private final GenerationQuery rows;
    private final LessonChanges changes;
    private final PatternClashes clashes;
    private final DatedLessons lessons;
    private final CourseFacts courses;
    private final ApplicationEventPublisher events;

    TimetableService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            Directory directory,
            SchoolClock clock,
            LessonQuery query,
            WeekQuery week,
            Generation generation,
            GenerationQuery rows,
            LessonChanges changes,
            PatternClashes clashes,
            DatedLessons lessons,
            CourseFacts courses,
            ApplicationEventPublisher events) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.directory = directory;
        this.clock = clock;
        this.query = query;
        this.week = week;
        this.generation = generation;
        this.rows = rows;
        this.changes = changes;
        this.clashes = clashes;
        this.lessons = lessons;
        this.courses = courses;
        this.events = events;
    }

    @Override
    @Transactional
    public List<Lesson> ofCourse(long course, LocalDate from, LocalDate to) {
        access.require(TimetableAction.VIEW, Target.course(course));
        return query.ofCourses(scope.organisations(), List.of(course), range(from, to));
    }

    @Override
    @Transactional
    public List<Lesson> ofTeacher(long person, LocalDate from, LocalDate to) {
        access.require(TimetableAction.VIEW, Target.person(person));
        return query.ofTeacher(scope.organisations(), person, range(from, to));
    }

    @Override
    @Transactional
    public List<Lesson> ofGroup(long group, LocalDate from, LocalDate to) {
        access.require(TimetableAction.VIEW, Target.group(group));
        return query.ofGroup(scope.organisations(), group, range(from, to));
    }

    @Override
    @Transactional
    public List<Lesson> ofDay(LocalDate day) {
        access.require(TimetableAction.VIEW, Target.organisation());
        return query.ofDays(scope.organisations(), new DateRange(day, day));
    }

    @Override
    @Transactional
    public Lesson lesson(long id, int schoolYear) {
        access.requireAny(TimetableAction.VIEW);
        Lesson lesson = query.byIds(scope.organisations(), List.of(id), schoolYear).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
        access.require(TimetableAction.VIEW, Target.course(lesson.course()));
        return lesson;
    }

    @Override
    @Transactional
    public List<WeeklySlot> week(LocalDate day) {
        access.require(TimetableAction.VIEW, Target.organisation());
        return week.in(scope.organisations(), SchoolYear.of(day), new DateRange(day, day));
    }

    @Override
    @Transactional
    public long addSlot(NewSlot slot) {
        access.require(TimetableAction.EDIT, Target.organisation());
        Course course = courses.course(slot.course());
        DateRange valid = new DateRange(slot.validFrom(), slot.validTo());
        if (SchoolYear.of(valid.from()) != course.schoolYear()
                || (valid.to() != null && SchoolYear.of(valid.to()) != course.schoolYear())) {
            throw Refusal.at("validFrom", TimetableProblem.OUTSIDE_YEAR);
        }
        clashes.refuseInPattern(
                scope.organisation(),
                course,
                new WeeklySlot(
                        0, course.id(), slot.weekday(), slot.number(), slot.room(), slot.validFrom(), slot.validTo()));
        long id = week.add(scope.organisation(), course.schoolYear(), slot);
        audit.wrote("timetable.slot-added", entry -> entry.course(course.id()).day(slot.validFrom()));
        return id;
    }

    @Override
    @Transactional
    public void endSlot(long slot, LocalDate lastDay) {
        access.require(TimetableAction.EDIT, Target.organisation());
        WeeklySlot there = week.find(scope.organisation(), slot).orElseThrow(NotFound::new);
        if (lastDay.isBefore(there.validFrom())) {
            week.remove(scope.organisation(), slot);
        } else {
            week.end(scope.organisation(), slot, lastDay);
        }
        audit.wrote(
                "timetable.slot-ended", entry -> entry.course(there.course()).day(lastDay));
    }

    @Override
    @Transactional
    public Generated generate(LocalDate from, LocalDate to) {
        access.require(TimetableAction.EDIT, Target.organisation());
        DateRange days = range(from, to);
        if (SchoolYear.of(from) != SchoolYear.of(to)) {
            throw Refusal.at("to", TimetableProblem.OUTSIDE_YEAR);
        }
        Generated done = generation.run(scope.organisation(), SchoolYear.of(from), days, directory.today());
        events.publishEvent(new LessonsChanged(scope.organisation(), Set.of(), days));
        audit.wrote(
                "timetable.generated",
                entry -> entry.day(from).fact("made", done.made()).fact("removed", done.removed()));
        return done;
    }

    @Override
    @Transactional
    public Lesson change(ChangeLesson change) {
        access.require(TimetableAction.EDIT, Target.organisation());
        DatedLesson lesson = lessons.findByIdAndSchoolYear(change.lesson(), (short) change.schoolYear())
                .orElseThrow(NotFound::new);
        LocalDate before = lesson.lesson().date();
        String kind = changes.apply(scope.organisation(), lesson, change);
        Lesson now = lessons.saveAndFlush(lesson).lesson();
        @Nullable Long account = access.actorIfAny().map(Actor::account).orElse(null);
        rows.log(scope.organisation(), now.schoolYear(), now.id(), account, clock.now(), kind);
        if (!before.equals(now.date())) {
            events.publishEvent(new LessonMoved(scope.organisation(), now.id(), now.schoolYear(), before, now.date()));
        }
        boolean later = now.date().isAfter(before);
        events.publishEvent(new LessonsChanged(
                scope.organisation(),
                Set.of(now.course()),
                new DateRange(later ? before : now.date(), later ? now.date() : before)));
        audit.wrote("timetable.lesson-changed", entry -> entry.course(now.course())
                .day(now.date())
                .fact("lesson", now.id())
                .fact("change", kind));
        return now;
    }

    private static DateRange range(LocalDate from, LocalDate to) {
        if (to.isBefore(from) || from.plusDays(LONGEST).isBefore(to)) {
            throw Refusal.at("to", TimetableProblem.RANGE_TOO_LONG);
        }
        return new DateRange(from, to);
    }
}
