package ru.zvonok.learning.concerns.core;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.concerns.Concern;
import ru.zvonok.learning.concerns.ConcernKind;
import ru.zvonok.learning.concerns.ConcernState;
import ru.zvonok.learning.concerns.Concerns;
import ru.zvonok.learning.concerns.ConcernsAction;
import ru.zvonok.learning.concerns.ConcernsProblem;
import ru.zvonok.learning.concerns.NewConcern;
import ru.zvonok.learning.concerns.core.FamilyConcernQuery.Row;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.journal.CellFacts;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.LessonFacts;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.RowFilter;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.access.Target.TargetKind;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;

@Service
class ConcernService implements Concerns {

    private static final int LONGEST = 500;

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final SchoolClock clock;
    private final Directory directory;
    private final CourseFacts courses;
    private final LessonFacts lessons;
    private final CellFacts cells;
    private final Enrolment enrolment;
    private final FamilyConcernQuery query;
    private final ConcernReader reader;
    private final ConcernBell bell;

    ConcernService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            SchoolClock clock,
            Directory directory,
            CourseFacts courses,
            LessonFacts lessons,
            CellFacts cells,
            Enrolment enrolment,
            FamilyConcernQuery query,
            ConcernReader reader,
            ConcernBell bell) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.clock = clock;
        this.directory = directory;
        this.courses = courses;
        this.lessons = lessons;
        this.cells = cells;
        this.enrolment = enrolment;
        this.query = query;
        this.reader = reader;
        this.bell = bell;
    }

    @Override
    @Transactional
    public void report(NewConcern concern) {
        access.require(ConcernsAction.REPORT, Target.person(concern.student()));
        String words = words(concern.words());
        boolean plain = concern.kind() == ConcernKind.OTHER || concern.kind() == ConcernKind.ACCESS;
        if (plain && words.isEmpty()) {
            throw Refusal.at("words", ConcernsProblem.WORDS);
        }
        @Nullable Lesson lesson = lesson(concern);
        LocalDate day = lesson == null ? directory.today() : lesson.date();
        @Nullable
        Long group = lesson == null
                ? enrolment.classOf(concern.student(), day).map(ClassEntry::id).orElse(null)
                : Long.valueOf(lesson.group());
        Actor actor = access.actor();
        Row row = new Row(
                0,
                concern.student(),
                group,
                lesson == null ? null : lesson.course(),
                lesson == null ? null : lesson.id(),
                lesson == null ? SchoolYear.of(day) : lesson.schoolYear(),
                day,
                concern.kind(),
                ConcernState.SENT,
                words,
                clock.now(),
                actor.person(),
                null,
                null,
                null,
                lesson == null ? null : latest(lesson.schoolYear(), concern.student(), lesson.id()));
        if (!query.add(scope.organisation(), row, actor.account())) {
            throw new Refusal(ConcernsProblem.OPEN);
        }
        bell.tellStaff(row, lesson);
        audit.wrote("concerns.sent", entry -> entry.person(concern.student())
                .day(day)
                .fact("kind", concern.kind().name()));
    }

    /** The lesson whose cell is meant; one of another class or of the other part of the class is not there. */
    private @Nullable Lesson lesson(NewConcern concern) {
        Long id = concern.lesson();
        if ((id == null) != (concern.kind() == ConcernKind.ACCESS)) {
            throw new NotFound();
        }
        if (id == null) {
            return null;
        }
        Lesson lesson = lessons.lesson(id, concern.schoolYear());
        if (!cells.taughtAt(concern.student(), lesson)) {
            throw new NotFound();
        }
        return lesson;
    }

    private static boolean since(Row row, @Nullable Long change) {
        return change != null && (row.change() == null || change > row.change());
    }

    /** The latest change of a cell. */
    private @Nullable Long latest(int year, long student, long lesson) {
        return cells.changes(year, student, lesson).stream().findFirst().orElse(null);
    }

    @Override
    @Transactional
    public List<Concern> ofStudent(long student) {
        access.require(ConcernsAction.REPORT, Target.person(student));
        List<Concern> all = reader.shown(query.ofStudent(scope.organisations(), student));
        audit.readOnceADay("concerns.read", entry -> entry.person(student));
        return all;
    }

    @Override
    @Transactional
    public List<Concern> waiting() {
        boolean marked = access.allowsAny(ConcernsAction.ANSWER);
        if (!marked) {
            access.requireAny(ConcernsAction.ANSWER_ACCESS);
        }
        List<Row> open = query.open(scope.organisations());
        RowFilter marks = marked ? access.rows(ConcernsAction.ANSWER, TargetKind.COURSE) : RowFilter.NONE;
        RowFilter pupils = access.allowsAny(ConcernsAction.ANSWER_ACCESS)
                ? access.rows(ConcernsAction.ANSWER_ACCESS, TargetKind.PERSON)
                : RowFilter.NONE;
        List<Row> within =
                open.stream().filter(row -> within(row, marks, pupils)).toList();
        List<Concern> waiting = reader.shown(due(within));
        if (!waiting.isEmpty()) {
            audit.readOnceADay(
                    "concerns.read",
                    entry ->
                            entry.persons(waiting.stream().map(Concern::student).collect(Collectors.toSet())));
        }
        return waiting;
    }

    private static boolean within(Row row, RowFilter marks, RowFilter pupils) {
        Long course = row.course();
        return course == null ? in(pupils, row.student()) : in(marks, course);
    }

    /** Access trouble, what is of courses that the actor teaches, and what is overdue in others. */
    private List<Row> due(List<Row> within) {
        Set<Long> mine = courses.me()
                .map(me -> courses
                        .byIds(within.stream()
                                .map(Row::course)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()))
                        .values()
                        .stream()
                        .filter(course -> course.taughtBy(me))
                        .map(Course::id)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
        Set<Long> overdue = reader.overdue(within.stream()
                .filter(row -> row.course() != null && !mine.contains(row.course()))
                .toList());
        return within.stream()
                .filter(row -> row.course() == null || mine.contains(row.course()) || overdue.contains(row.id()))
                .toList();
    }

    private static boolean in(RowFilter rows, long id) {
        return rows.all() || rows.ids().contains(id);
    }

    @Override
    @Transactional
    public void lookAt(long concern) {
        Row row = answerable(concern);
        if (query.lookAt(scope.organisation(), concern, clock.now())) {
            bell.tellFamily(row, "concerns.bell.looked-at");
            audit.wrote(
                    "concerns.looked-at", entry -> entry.person(row.student()).day(row.day()));
        }
    }

    @Override
    @Transactional
    public void answer(long concern, boolean corrected, String words) {
        Row row = answerable(concern);
        String said = words(words);
        if (!corrected && said.isEmpty()) {
            throw Refusal.at("words", ConcernsProblem.WORDS);
        }
        @Nullable Long lesson = row.lesson();
        @Nullable Long change = corrected && lesson != null ? latest(row.year(), row.student(), lesson) : null;
        if (corrected && lesson != null && !since(row, change)) {
            throw new Refusal(ConcernsProblem.UNCHANGED);
        }
        ConcernState state = corrected ? ConcernState.CORRECTED : ConcernState.EXPLAINED;
        Long account = access.actorIfAny().map(Actor::account).orElse(null);
        if (!query.answer(scope.organisation(), concern, state, said, change, account, clock.now())) {
            throw new Refusal(ConcernsProblem.ANSWERED);
        }
        bell.tellFamily(row, corrected ? "concerns.bell.corrected" : "concerns.bell.explained");
        audit.wrote(
                "concerns.answered",
                entry -> entry.person(row.student()).day(row.day()).fact("state", state.name()));
    }

    private Row answerable(long concern) {
        Optional<Row> found = query.find(scope.organisations(), concern);
        if (found.isEmpty()) {
            access.requireAny(ConcernsAction.ANSWER);
            throw new NotFound();
        }
        Row row = found.get();
        Long course = row.course();
        if (course == null) {
            access.require(ConcernsAction.ANSWER_ACCESS, Target.person(row.student()));
        } else {
            access.require(ConcernsAction.ANSWER, Target.course(course));
        }
        return row;
    }

    private static String words(String typed) {
        String words = typed.strip();
        if (words.length() > LONGEST) {
            throw Refusal.at("words", ConcernsProblem.TOO_LONG);
        }
        return words;
    }
}
