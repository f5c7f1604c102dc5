package ru.zvonok.learning.finals.core;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.curriculum.CourseTeacher;
import ru.zvonok.learning.finals.Approvals;
import ru.zvonok.learning.finals.FinalsAction;
import ru.zvonok.learning.finals.FinalsNotice;
import ru.zvonok.learning.finals.FinalsProblem;
import ru.zvonok.learning.finals.MarkAt;
import ru.zvonok.learning.finals.PeriodMarksSettled;
import ru.zvonok.learning.finals.WaitingMark;
import ru.zvonok.learning.finals.core.PendingQuery.Waiting;
import ru.zvonok.learning.finals.core.PeriodMarkQuery.Settled;
import ru.zvonok.learning.finals.core.PeriodMarkWritesQuery.Sheet;
import ru.zvonok.learning.finals.core.PeriodMarkWritesQuery.Step;
import ru.zvonok.learning.finals.core.PeriodMarkWritesQuery.Write;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.RowFilter;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.notification.Notice;
import ru.zvonok.platform.notification.Notifications;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.people.PersonFacts;

@Service
class ApprovalService implements Approvals {

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final CourseFacts courses;
    private final Calendar calendar;
    private final PersonFacts people;
    private final Notifications notifications;
    private final SheetReader sheets;
    private final Settling settling;
    private final PendingQuery pending;
    private final PeriodMarkQuery marks;
    private final PeriodMarkWritesQuery writes;
    private final SheetWords words;

    ApprovalService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            Directory directory,
            ApplicationEventPublisher events,
            CourseFacts courses,
            Calendar calendar,
            PersonFacts people,
            Notifications notifications,
            SheetReader sheets,
            Settling settling,
            PendingQuery pending,
            PeriodMarkQuery marks,
            PeriodMarkWritesQuery writes,
            SheetWords words) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.directory = directory;
        this.events = events;
        this.courses = courses;
        this.calendar = calendar;
        this.people = people;
        this.notifications = notifications;
        this.sheets = sheets;
        this.settling = settling;
        this.pending = pending;
        this.marks = marks;
        this.writes = writes;
        this.words = words;
    }

    @Override
    @Transactional
    public List<WaitingMark> waiting() {
        RowFilter own = own();
        List<Waiting> all = reachable();
        Map<Long, Course> known =
                courses.byIds(all.stream().map(Waiting::course).collect(Collectors.toSet()));
        Map<Long, PersonName> names =
                people.names(all.stream().map(Waiting::student).collect(Collectors.toSet()));
        Map<Long, Map<Long, Map<Long, Settled>>> settled = settled(all);
        Map<Long, String> periods = new HashMap<>();
        boolean decides = decides();
        Optional<Long> me = decides ? courses.me() : Optional.empty();
        List<WaitingMark> shown = all.stream()
                .filter(mark -> known.containsKey(mark.course()) && names.containsKey(mark.student()))
                .map(mark -> new WaitingMark(
                        new MarkAt(mark.course(), mark.period(), mark.student(), mark.version()),
                        Objects.requireNonNull(known.get(mark.course())),
                        periods.computeIfAbsent(mark.period(), words::column),
                        Objects.requireNonNull(names.get(mark.student())),
                        mark.value(),
                        mark.proposed(),
                        mark.average(),
                        settled.getOrDefault(mark.period(), Map.of())
                                .getOrDefault(mark.course(), Map.of())
                                .getOrDefault(mark.student(), Settled.NOTHING)
                                .value(),
                        mark.words(),
                        mark.answer(),
                        mark.at(),
                        mine(own, mark),
                        decides && mark.explained() && !own(mark, known.get(mark.course()), me)))
                .toList();
        audit.read(
                "finals.waiting-read",
                entry -> entry.persons(all.stream().map(Waiting::student).collect(Collectors.toSet())));
        return shown;
    }

    @Override
    @Transactional(readOnly = true)
    public int open() {
        RowFilter own = own();
        boolean decides = decides();
        List<Waiting> all = reachable();
        Map<Long, Course> known =
                decides ? courses.byIds(all.stream().map(Waiting::course).collect(Collectors.toSet())) : Map.of();
        Optional<Long> me = decides ? courses.me() : Optional.empty();
        return (int) all.stream()
                .filter(mark ->
                        mark.explained() ? decides && !own(mark, known.get(mark.course()), me) : mine(own, mark))
                .count();
    }

    @Override
    @Transactional
    public void explain(MarkAt at, String words) {
        access.require(FinalsAction.SETTLE, Target.course(at.course()));
        String said = said(words);
        Course course = courses.course(at.course());
        Waiting mark = held(course, at);
        pending.say(settling.sheet(course, mark.period()), mark.student(), said, null);
        audit.wrote(
                "finals.mark-explained",
                entry -> entry.course(at.course()).person(at.student()).fact("period", at.period()));
    }

    @Override
    @Transactional
    public void approve(MarkAt at) {
        access.require(FinalsAction.APPROVE, Target.course(at.course()));
        Course course = courses.course(at.course());
        Waiting mark = explained(course, at);
        if (own(mark, course, courses.me())) {
            throw new Refusal(FinalsProblem.OWN_MARK);
        }
        SheetColumn column = sheets.column(course, mark.period());
        if (settling.closed(course, sheets.read(course, column), column)) {
            throw new Refusal(FinalsProblem.LOCKED);
        }
        write(course, mark, Step.APPROVED, null);
        events.publishEvent(
                new PeriodMarksSettled(scope.organisation(), course.id(), mark.period(), Set.of(mark.student())));
        audit.wrote(
                "finals.mark-approved",
                entry -> entry.course(at.course()).person(at.student()).fact("period", at.period()));
    }

    @Override
    @Transactional
    public void giveBack(MarkAt at, String words) {
        access.require(FinalsAction.APPROVE, Target.course(at.course()));
        String said = said(words);
        Course course = courses.course(at.course());
        Waiting mark = explained(course, at);
        long version = write(course, mark, Step.RETURNED, said);
        pending.giveBack(scope.organisation(), course.schoolYear(), mark, said, version);
        tell(course);
        audit.wrote(
                "finals.mark-given-back",
                entry -> entry.course(at.course()).person(at.student()).fact("period", at.period()));
    }

    private long write(Course course, Waiting mark, Step step, @Nullable String words) {
        Sheet sheet = settling.sheet(course, mark.period());
        Settled before = marks.of(scope.organisations(), course.schoolYear(), course.id(), mark.period())
                .getOrDefault(mark.student(), Settled.NOTHING);
        return writes.write(
                        sheet,
                        List.of(new Write(
                                UUID.randomUUID(),
                                mark.student(),
                                step,
                                before.value(),
                                mark.value(),
                                mark.proposed(),
                                mark.average(),
                                mark.reason(),
                                words == null ? mark.words() : words,
                                null,
                                true)))
                .getFirst();
    }

    /** The mark as it was seen; nobody else writes in its sheet until the end of the transaction. */
    private Waiting held(Course course, MarkAt at) {
        SheetColumn period = sheets.column(course, at.period());
        settling.hold(course, period.id());
        Waiting mark = pending.one(scope.organisation(), course.schoolYear(), course.id(), period.id(), at.student())
                .orElseThrow(NotFound::new);
        if (mark.version() != at.version()) {
            throw new Refusal(FinalsProblem.CHANGED_MEANWHILE);
        }
        calendar.requireOpen(period.startsOn());
        return mark;
    }

    private Waiting explained(Course course, MarkAt at) {
        Waiting mark = held(course, at);
        if (!mark.explained()) {
            throw new Refusal(FinalsProblem.NOT_EXPLAINED);
        }
        return mark;
    }

    private void tell(Course course) {
        List<Long> teachers =
                course.teachers().stream().map(CourseTeacher::person).distinct().toList();
        notifications.tell(
                people.guids(teachers).values(),
                new Notice(
                        FinalsNotice.GIVEN_BACK,
                        "finals.bell.given-back",
                        List.of(course.title()),
                        "finals-approvals"));
    }

    private static String said(String words) {
        String said = words.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw Refusal.at("words", FinalsProblem.WORDS_MISSING, LONGEST);
        }
        return said;
    }

    private boolean decides() {
        return access.allows(FinalsAction.APPROVE, Target.organisation());
    }

    private RowFilter own() {
        return access.rows(FinalsAction.SETTLE, Target.TargetKind.COURSE);
    }

    /** Whether the actor set the mark, or teaches the course: nobody approves what is theirs. */
    private boolean own(Waiting mark, @Nullable Course course, Optional<Long> me) {
        Long account = access.actorIfAny().map(Actor::account).orElse(null);
        return (mark.account() != null && mark.account().equals(account))
                || (course != null && me.filter(course::taughtBy).isPresent());
    }

    private static boolean mine(RowFilter own, Waiting mark) {
        return own.all() || own.ids().contains(mark.course());
    }

    private List<Waiting> reachable() {
        RowFilter seen = access.rows(FinalsAction.VIEW, Target.TargetKind.COURSE);
        return pending.ofYear(scope.organisations(), SchoolYear.of(directory.today()), seen.all(), seen.ids());
    }

    private Map<Long, Map<Long, Map<Long, Settled>>> settled(List<Waiting> all) {
        Map<Long, Map<Long, Map<Long, Settled>>> settled = new HashMap<>();
        all.stream()
                .collect(
                        Collectors.groupingBy(Waiting::period, Collectors.mapping(Waiting::course, Collectors.toSet())))
                .forEach((period, in) -> settled.put(
                        period, marks.ofCourses(scope.organisations(), SchoolYear.of(directory.today()), in, period)));
        return settled;
    }
}
