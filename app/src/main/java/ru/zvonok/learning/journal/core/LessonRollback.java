package ru.zvonok.learning.journal.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.journal.ChangeKind;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.LessonPart;
import ru.zvonok.learning.journal.RollbackSource;
import ru.zvonok.learning.journal.core.CellWriteQuery.Book;
import ru.zvonok.learning.journal.core.LessonHistoryQuery.Line;
import ru.zvonok.learning.journal.core.LessonHistoryQuery.Spot;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.LessonFacts;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.tenancy.Directory;

/** Puts topics, homework, works, files, comments, attendance and words on answers back where the lesson is open and nothing of others hangs on them. */
@Component
class LessonRollback implements RollbackSource {

    /** What is known by the cells, or hangs on them. */
    private static final Set<ChangeKind> AFTER_CELLS = EnumSet.of(ChangeKind.COMMENT, ChangeKind.ATTENDANCE);

    private final LessonHistoryQuery query;
    private final LessonTrace trace;
    private final LessonWords words;
    private final LessonComeback comeback;
    private final LessonOpener opener;
    private final OpenDays openDays;
    private final JournalRights rights;
    private final Policies policies;
    private final FactQuery facts;
    private final CourseFacts courses;
    private final LessonFacts lessons;
    private final Directory directory;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    LessonRollback(
            LessonHistoryQuery query,
            LessonTrace trace,
            LessonWords words,
            LessonComeback comeback,
            LessonOpener opener,
            OpenDays openDays,
            JournalRights rights,
            Policies policies,
            FactQuery facts,
            CourseFacts courses,
            LessonFacts lessons,
            Directory directory,
            Audit audit,
            ApplicationEventPublisher events) {
        this.query = query;
        this.trace = trace;
        this.words = words;
        this.comeback = comeback;
        this.opener = opener;
        this.openDays = openDays;
        this.rights = rights;
        this.policies = policies;
        this.facts = facts;
        this.courses = courses;
        this.lessons = lessons;
        this.directory = directory;
        this.audit = audit;
        this.events = events;
    }

    @Override
    public Set<ChangeKind> kinds() {
        return LessonChangeList.KINDS;
    }

    @Override
    public Map<Thing, List<Past>> touched(Window window) {
        Map<Thing, List<Past>> touched = new LinkedHashMap<>();
        for (Line line : query.touched(window)) {
            Spot spot = line.spot();
            touched.computeIfAbsent(
                            new Thing(
                                    spot.kind(),
                                    line.year(),
                                    line.course(),
                                    spot.lesson(),
                                    spot.student(),
                                    spot.part()),
                            thing -> new ArrayList<>())
                    .add(new Past(line.id(), line.at(), line.account(), line.before(), line.after()));
        }
        return touched;
    }

    @Override
    public Turn turn(PutBack one) {
        return one.value().isEmpty() || AFTER_CELLS.contains(one.thing().kind()) ? Turn.LAST : Turn.FIRST;
    }

    @Override
    public String shown(ChangeKind kind, String value) {
        return words.shown(kind, value);
    }

    @Override
    public Map<Long, String> places(Collection<Long> places) {
        return Map.of();
    }

    @Override
    public Map<UUID, No> putBack(int year, long course, List<PutBack> things, List<PutBack> all, boolean write) {
        Course known = courses.course(course);
        Book book = opener.book(known);
        Set<Long> places = lessonsOf(all);
        Map<Spot, String> states = write ? trace.before(book, places) : query.states(book, places);
        Map<Spot, Line> latest = query.latest(book, places);
        Map<Long, Lesson> held = lessons.byIds(places, year);
        OpenDays.Asked open = openDays.ask(
                known,
                facts.ofLessons(List.of(book.organisation()), year, course, places),
                policies.on(directory.today()),
                rights.ofRollback(course));
        BackBatch batch = new BackBatch(known, book, states, latest, all, write);
        Map<UUID, No> stays = new HashMap<>();
        Map<PutBack, Lesson> done = new LinkedHashMap<>();
        for (PutBack one : inOrder(things)) {
            Lesson lesson = held.get(one.thing().place());
            @Nullable
            No no = lesson == null ? No.because(JournalProblem.LESSON_GONE) : closed(open, batch, one, lesson);
            if (no == null && lesson != null) {
                no = comeback.putBack(batch, one, lesson);
            }
            if (no != null) {
                stays.put(one.edit(), no);
            } else if (lesson != null) {
                done.put(one, lesson);
            }
        }
        if (write && !done.isEmpty()) {
            trace.written(book, places, states, things.getFirst().reason());
            told(known, done);
        }
        return stays;
    }

    private static Set<Long> lessonsOf(List<PutBack> all) {
        Set<Long> lessons = new LinkedHashSet<>();
        all.stream()
                .filter(one -> LessonChangeList.KINDS.contains(one.thing().kind()))
                .forEach(one -> lessons.add(one.thing().place()));
        return lessons;
    }

    /** Homework and works come before their files, and go after them. */
    private List<PutBack> inOrder(List<PutBack> things) {
        Comparator<PutBack> order = Comparator.comparing(one -> one.thing().kind());
        boolean first = things.stream().allMatch(one -> turn(one) == Turn.FIRST);
        return things.stream().sorted(first ? order : order.reversed()).toList();
    }

    /** What is not marked may be written of lessons to come. */
    private static @Nullable No closed(OpenDays.Asked open, BackBatch batch, PutBack one, Lesson lesson) {
        LessonPart part = batch.part(one);
        return part == null
                ? null
                : open.closed(lesson, part)
                        .filter(no ->
                                AFTER_CELLS.contains(one.thing().kind()) || no.problem() != JournalProblem.NOT_YET)
                        .map(no -> new No(no.problem(), no.arguments()))
                        .orElse(null);
    }

    private void told(Course course, Map<PutBack, Lesson> done) {
        Set<Lesson> written = new LinkedHashSet<>(done.values());
        written.forEach(lesson -> events.publishEvent(opener.told(lesson)));
        Set<Long> students = new LinkedHashSet<>();
        done.keySet().stream()
                .map(one -> one.thing().student())
                .filter(student -> student > 0)
                .forEach(students::add);
        audit.wrote("journal.lessons-put-back", entry -> entry.course(course.id())
                .persons(students)
                .fact("lessons", written.size())
                .fact("things", done.size()));
    }
}
