package ru.zvonok.learning.journal.core;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.curriculum.CourseTeacher;
import ru.zvonok.learning.journal.Concern;
import ru.zvonok.learning.journal.ConcernKind;
import ru.zvonok.learning.journal.ConcernState;
import ru.zvonok.learning.journal.Concerns;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.JournalNotice;
import ru.zvonok.learning.journal.JournalPaths;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.NewConcern;
import ru.zvonok.learning.journal.core.FamilyConcernQuery.Row;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.LessonFacts;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.AccountNames;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.RowFilter;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.access.Target.TargetKind;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.duties.DutyClock;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.notification.Notice;
import ru.zvonok.platform.notification.Notifications;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.people.PersonFacts;

@Service
class ConcernService implements Concerns {

    private static final String DEADLINE = "journal.concern.deadline-days";
    private static final int LONGEST = 500;

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final SchoolClock clock;
    private final Directory directory;
    private final CourseFacts courses;
    private final LessonFacts lessons;
    private final Enrolment enrolment;
    private final PersonFacts people;
    private final AccountNames accounts;
    private final Notifications notifications;
    private final DutyClock deadlines;
    private final FamilyConcernQuery query;

    ConcernService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            SchoolClock clock,
            Directory directory,
            CourseFacts courses,
            LessonFacts lessons,
            Enrolment enrolment,
            PersonFacts people,
            AccountNames accounts,
            Notifications notifications,
            DutyClock deadlines,
            FamilyConcernQuery query) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.clock = clock;
        this.directory = directory;
        this.courses = courses;
        this.lessons = lessons;
        this.enrolment = enrolment;
        this.people = people;
        this.accounts = accounts;
        this.notifications = notifications;
        this.deadlines = deadlines;
        this.query = query;
    }

    @Override
    @Transactional
    public void report(NewConcern concern) {
        access.require(JournalAction.REPORT_CONCERN, Target.person(concern.student()));
        String words = words(concern.words());
        boolean plain = concern.kind() == ConcernKind.OTHER || concern.kind() == ConcernKind.ACCESS;
        if (plain && words.isEmpty()) {
            throw Refusal.at("words", JournalProblem.CONCERN_WORDS);
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
                null,
                null,
                null);
        if (!query.add(scope.organisation(), row, actor.account())) {
            throw new Refusal(JournalProblem.CONCERN_OPEN);
        }
        tellStaff(lesson, group, day);
        audit.wrote("journal.concern-sent", entry -> entry.person(concern.student())
                .day(day)
                .fact("kind", concern.kind().name()));
    }

    /** The lesson whose cell is meant; one of another class is not there. */
    private @Nullable Lesson lesson(NewConcern concern) {
        Long id = concern.lesson();
        if ((id == null) != (concern.kind() == ConcernKind.ACCESS)) {
            throw new NotFound();
        }
        if (id == null) {
            return null;
        }
        Lesson lesson = lessons.lesson(id, concern.schoolYear());
        boolean own = enrolment
                .classOf(concern.student(), lesson.date())
                .filter(group -> group.id() == lesson.group())
                .isPresent();
        if (!own) {
            throw new NotFound();
        }
        return lesson;
    }

    private void tellStaff(@Nullable Lesson lesson, @Nullable Long group, LocalDate day) {
        Set<Long> persons = new HashSet<>();
        if (lesson != null) {
            courses.course(lesson.course()).teachers().stream()
                    .map(CourseTeacher::person)
                    .forEach(persons::add);
            Long holds = lesson.teacher();
            if (holds != null) {
                persons.add(holds);
            }
        }
        if (persons.isEmpty() && group != null) {
            persons.addAll(enrolment.leaders(group, directory.today()));
        }
        tell(people.guids(persons).values(), lesson == null ? "journal.bell.access" : "journal.bell.concern", day);
    }

    private void tell(Collection<UUID> whom, String key, LocalDate day) {
        if (!whom.isEmpty()) {
            notifications.tell(whom, new Notice(JournalNotice.CONCERN_SENT, key, List.of(day), JournalPaths.CONCERNS));
        }
    }

    @Override
    @Transactional
    public List<Concern> ofStudent(long student) {
        access.require(JournalAction.REPORT_CONCERN, Target.person(student));
        List<Concern> all = shown(query.ofStudent(scope.organisations(), student));
        audit.readOnceADay("journal.concerns-read", entry -> entry.person(student));
        return all;
    }

    @Override
    @Transactional
    public List<Concern> waiting() {
        boolean cells = access.allowsAny(JournalAction.ANSWER_CONCERN);
        if (!cells) {
            access.requireAny(JournalAction.ANSWER_ACCESS);
        }
        List<Concern> open = shown(query.open(scope.organisations()));
        RowFilter marks = cells ? access.rows(JournalAction.ANSWER_CONCERN, TargetKind.COURSE) : RowFilter.NONE;
        RowFilter pupils = access.allowsAny(JournalAction.ANSWER_ACCESS)
                ? access.rows(JournalAction.ANSWER_ACCESS, TargetKind.PERSON)
                : RowFilter.NONE;
        Optional<Long> me = courses.me();
        List<Concern> waiting = open.stream()
                .filter(one -> {
                    Course course = one.course();
                    if (course == null) {
                        return one.kind() == ConcernKind.ACCESS && in(pupils, one.student());
                    }
                    boolean own = me.isPresent() && course.taughtBy(me.get());
                    return (own || one.overdue()) && in(marks, course.id());
                })
                .toList();
        if (!waiting.isEmpty()) {
            audit.readOnceADay(
                    "journal.concerns-read",
                    entry ->
                            entry.persons(waiting.stream().map(Concern::student).collect(Collectors.toSet())));
        }
        return waiting;
    }

    private static boolean in(RowFilter rows, long id) {
        return rows.all() || rows.ids().contains(id);
    }

    @Override
    @Transactional
    public void lookAt(long concern) {
        Row row = answerable(concern);
        if (query.lookAt(scope.organisation(), concern, clock.now())) {
            tellFamily(row, "journal.bell.concern-looked-at");
            audit.wrote("journal.concern-looked-at", entry -> entry.person(row.student())
                    .day(row.day()));
        }
    }

    @Override
    @Transactional
    public void answer(long concern, boolean corrected, String words) {
        Row row = answerable(concern);
        String said = words(words);
        if (!corrected && said.isEmpty()) {
            throw Refusal.at("words", JournalProblem.CONCERN_WORDS);
        }
        @Nullable Long change = null;
        if (corrected && row.lesson() != null) {
            change = query.changedSince(scope.organisation(), row)
                    .orElseThrow(() -> new Refusal(JournalProblem.CONCERN_UNCHANGED));
        }
        ConcernState state = corrected ? ConcernState.CORRECTED : ConcernState.EXPLAINED;
        Long account = access.actorIfAny().map(Actor::account).orElse(null);
        if (!query.answer(scope.organisation(), concern, state, said, change, account, clock.now())) {
            throw new Refusal(JournalProblem.CONCERN_ANSWERED);
        }
        tellFamily(row, corrected ? "journal.bell.concern-corrected" : "journal.bell.concern-explained");
        audit.wrote(
                "journal.concern-answered",
                entry -> entry.person(row.student()).day(row.day()).fact("state", state.name()));
    }

    private void tellFamily(Row row, String key) {
        notifications.tell(
                List.of(row.author()),
                new Notice(
                        JournalNotice.CONCERN_ANSWERED,
                        key,
                        List.of(row.day()),
                        "diary/" + row.student() + "/" + row.day()));
    }

    private Row answerable(long concern) {
        Optional<Row> found = query.find(scope.organisations(), concern);
        if (found.isEmpty()) {
            access.requireAny(JournalAction.ANSWER_CONCERN);
            throw new NotFound();
        }
        Row row = found.get();
        Long course = row.course();
        if (course == null) {
            access.require(JournalAction.ANSWER_ACCESS, Target.person(row.student()));
        } else {
            access.require(JournalAction.ANSWER_CONCERN, Target.course(course));
        }
        return row;
    }

    private static String words(String typed) {
        String words = typed.strip();
        if (words.length() > LONGEST) {
            throw Refusal.at("words", JournalProblem.CONCERN_TOO_LONG);
        }
        return words;
    }

    private List<Concern> shown(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, PersonName> names =
                people.names(rows.stream().map(Row::student).distinct().toList());
        Map<Long, ClassEntry> groups =
                enrolment.byIds(ids(rows.stream().map(Row::group).toList()));
        Map<Long, Course> taught =
                courses.byIds(ids(rows.stream().map(Row::course).toList()));
        Map<Long, String> answered =
                accounts.names(ids(rows.stream().map(Row::answeredBy).toList()));
        Map<LocalDate, LocalDate> due = deadlines.due(
                DEADLINE,
                rows.stream().map(row -> local(row.at()).toLocalDate()).collect(Collectors.toSet()));
        LocalDate today = directory.today();
        List<Concern> all = new ArrayList<>();
        for (Row row : rows) {
            PersonName name = names.get(row.student());
            if (name != null) {
                LocalDate last = Objects.requireNonNull(due.get(local(row.at()).toLocalDate()));
                @Nullable ClassEntry group = row.group() == null ? null : groups.get(row.group());
                all.add(new Concern(
                        row.id(),
                        row.student(),
                        name,
                        group == null ? "" : group.name(),
                        row.course() == null ? null : taught.get(row.course()),
                        row.lesson(),
                        row.year(),
                        row.day(),
                        row.kind(),
                        row.state(),
                        row.words(),
                        local(row.at()),
                        last,
                        row.state().open() && last.isBefore(today),
                        answer(row, answered)));
            }
        }
        return all;
    }

    private Concern.@Nullable Answer answer(Row row, Map<Long, String> names) {
        Instant at = row.answeredAt();
        if (at == null) {
            return null;
        }
        @Nullable String who = row.answeredBy() == null ? null : names.get(row.answeredBy());
        return new Concern.Answer(
                local(at), who == null ? "" : who, row.answer() == null ? "" : row.answer(), row.before(), row.after());
    }

    private LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, directory.current().zone());
    }

    private static Set<Long> ids(Collection<@Nullable Long> some) {
        Set<Long> ids = new HashSet<>();
        for (Long id : some) {
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }
}
