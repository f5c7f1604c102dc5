package ru.zvonok.learning.journal.core;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.LessonPart;
import ru.zvonok.learning.journal.LessonWritten;
import ru.zvonok.learning.journal.core.CellRules.No;
import ru.zvonok.learning.journal.core.CellWriteQuery.Book;
import ru.zvonok.learning.journal.core.LessonHistoryQuery.Spot;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.LessonFacts;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;

/** Opens a lesson for writing, and tells that something was written about it. */
@Component
class LessonOpener {

    /**
     * A lesson that may be written.
     *
     * @param before how it stood, where the history of it is kept; null where not
     */
    record Opened(
            Course course,
            Lesson lesson,
            Book book,
            JournalRights.Of rights,
            @Nullable Map<Spot, String> before) {}

    private final AccessControl access;
    private final TenantScope scope;
    private final Directory directory;
    private final SchoolClock clock;
    private final ApplicationEventPublisher events;
    private final CourseFacts courses;
    private final LessonFacts lessons;
    private final JournalRights rights;
    private final FactQuery facts;
    private final Policies policies;
    private final OpenDays openDays;
    private final LessonTrace trace;

    LessonOpener(
            AccessControl access,
            TenantScope scope,
            Directory directory,
            SchoolClock clock,
            ApplicationEventPublisher events,
            CourseFacts courses,
            LessonFacts lessons,
            JournalRights rights,
            FactQuery facts,
            Policies policies,
            OpenDays openDays,
            LessonTrace trace) {
        this.access = access;
        this.scope = scope;
        this.directory = directory;
        this.clock = clock;
        this.events = events;
        this.courses = courses;
        this.lessons = lessons;
        this.rights = rights;
        this.facts = facts;
        this.policies = policies;
        this.openDays = openDays;
        this.trace = trace;
    }

    /** The lesson for writing: seen, allowed, open; topic and homework where marks and absences are not asked for. */
    Opened open(long course, long lesson, JournalAction action) {
        return open(course, lesson, action, action == JournalAction.ENTER_MARKS ? LessonPart.MARKS : LessonPart.TOPIC);
    }

    /** The same for a part of it, of which the organisation says how long it stays open. */
    Opened open(long course, long lesson, JournalAction action, LessonPart part) {
        access.requireAny(action);
        return open(courses.course(course), lesson, action, part);
    }

    /** The same for a course that was read already. */
    Opened open(Course known, long lesson, JournalAction action, LessonPart part) {
        access.requireAny(action);
        Lesson held = held(known, lesson);
        JournalRights.Of mine = rights.of(known.id());
        mine.requireView(List.of(held));
        if (!mine.may(action, held)) {
            throw new Refusal(JournalProblem.NOT_YOUR_LESSON);
        }
        Facts written = facts.ofLessons(List.of(scope.organisation()), known.schoolYear(), known.id(), List.of(lesson));
        Optional<No> closed = openDays.ask(known, written, policies.on(directory.today()), mine)
                .closed(held, part)
                .filter(no -> action == JournalAction.ENTER_MARKS || no.problem() != JournalProblem.NOT_YET);
        closed.ifPresent(no -> {
            throw new Refusal(no.problem(), no.arguments().toArray());
        });
        Book book = book(known);
        return new Opened(
                known,
                held,
                book,
                mine,
                action == JournalAction.WRITE_LESSONS ? trace.before(book, List.of(held.id())) : null);
    }

    /** The course as it is written by the actor of now. */
    Book book(Course course) {
        return new Book(
                scope.organisation(),
                course.schoolYear(),
                course.id(),
                access.actorIfAny().map(Actor::account).orElse(null),
                clock.now());
    }

    Lesson held(Course course, long lesson) {
        Lesson held = lessons.lesson(lesson, course.schoolYear());
        if (held.course() != course.id()) {
            throw new NotFound();
        }
        return held;
    }

    /** Notes in the history what became different since the lesson was opened, and tells it. */
    void written(Opened opened) {
        Map<Spot, String> before = opened.before();
        if (before != null) {
            trace.written(opened.book(), List.of(opened.lesson().id()), before, null);
        }
        events.publishEvent(told(opened.lesson()));
    }

    LessonWritten told(Lesson lesson) {
        return new LessonWritten(
                scope.organisation(), lesson.course(), lesson.group(), lesson.id(), lesson.schoolYear(), lesson.date());
    }
}
