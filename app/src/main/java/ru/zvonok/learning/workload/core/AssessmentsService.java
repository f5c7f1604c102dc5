package ru.zvonok.learning.workload.core;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.workload.Assessments;
import ru.zvonok.learning.workload.Level;
import ru.zvonok.learning.workload.MoveWork;
import ru.zvonok.learning.workload.Placed;
import ru.zvonok.learning.workload.PlanWork;
import ru.zvonok.learning.workload.PlannedWork;
import ru.zvonok.learning.workload.Publication;
import ru.zvonok.learning.workload.Schedule;
import ru.zvonok.learning.workload.Unplanned;
import ru.zvonok.learning.workload.Violation;
import ru.zvonok.learning.workload.WorkState;
import ru.zvonok.learning.workload.WorkloadAction;
import ru.zvonok.learning.workload.WorkloadProblem;
import ru.zvonok.learning.workload.core.WorkPlacer.Seat;
import ru.zvonok.learning.workload.core.WorkQuery.Row;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.RowFilter;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.access.Target.TargetKind;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;

@Service
class AssessmentsService implements Assessments {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_WORK = 300;

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final Directory directory;
    private final SchoolClock clock;
    private final Boards boards;
    private final ScheduleReader reader;
    private final WorkPlacer placer;
    private final WorkQuery works;
    private final PublicationQuery publications;
    private final Publishing publishing;
    private final UnplannedReader unplanned;
    private final CourseFacts courses;
    private final Enrolment enrolment;

    AssessmentsService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            Directory directory,
            SchoolClock clock,
            Boards boards,
            ScheduleReader reader,
            WorkPlacer placer,
            WorkQuery works,
            PublicationQuery publications,
            Publishing publishing,
            UnplannedReader unplanned,
            CourseFacts courses,
            Enrolment enrolment) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.directory = directory;
        this.clock = clock;
        this.boards = boards;
        this.reader = reader;
        this.placer = placer;
        this.works = works;
        this.publications = publications;
        this.publishing = publishing;
        this.unplanned = unplanned;
        this.courses = courses;
        this.enrolment = enrolment;
    }

    @Override
    @Transactional(readOnly = true)
    public Schedule schedule(int year, int half) {
        access.requireAny(WorkloadAction.VIEW);
        return reader.schedule(year, half);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PlannedWork> published(long publication) {
        access.requireAny(WorkloadAction.VIEW);
        int year = publications.yearOf(scope.organisations(), publication).orElseThrow(NotFound::new);
        RowFilter seen = access.rows(WorkloadAction.VIEW, TargetKind.COURSE);
        Board board = boards.of(year, List.of());
        return publications.works(scope.organisations(), publication).stream()
                .filter(row -> board.courses.containsKey(row.course())
                        && (seen.all() || seen.ids().contains(row.course())))
                .map(row -> {
                    Course course = Objects.requireNonNull(board.courses.get(row.course()));
                    return ScheduleReader.work(course, board.grade(course), row, null, List.of());
                })
                .sorted(ScheduleReader.ORDER)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Placed> check(PlanWork work) {
        if (!access.allows(WorkloadAction.PLAN, Target.organisation())) {
            access.requireAny(WorkloadAction.PROPOSE);
            work.courses().forEach(course -> access.require(WorkloadAction.PROPOSE, Target.course(course)));
        }
        return seats(work).stream().map(Seat::placed).toList();
    }

    @Override
    @Transactional
    public void plan(PlanWork work) {
        access.require(WorkloadAction.PLAN, Target.organisation());
        enter(work, WorkState.ACCEPTED);
        audit.wrote("workload.work-planned", entry -> entry.day(work.day())
                .fact("courses", work.courses().size())
                .fact("level", work.level().name()));
    }

    @Override
    @Transactional
    public void propose(PlanWork work) {
        access.requireAny(WorkloadAction.PROPOSE);
        work.courses().forEach(course -> access.require(WorkloadAction.PROPOSE, Target.course(course)));
        if (work.level() != Level.SCHOOL) {
            throw Refusal.at("level", WorkloadProblem.LEVEL);
        }
        if (work.day().isBefore(directory.today())) {
            throw Refusal.at("day", WorkloadProblem.DAY_PAST);
        }
        enter(work, WorkState.PROPOSED);
        audit.wrote("workload.work-proposed", entry -> entry.day(work.day())
                .fact("courses", work.courses().size()));
    }

    private void enter(PlanWork work, WorkState state) {
        List<Seat> seats = seats(work);
        @Nullable String reason = blank(work.reason());
        long organisation = scope.organisation();
        for (Seat seat : seats) {
            allow(seat, work.level(), reason);
            long id = works.add(
                    organisation,
                    SchoolYear.of(work.day()),
                    seat.sitting(),
                    work.level(),
                    state,
                    seat.violations().isEmpty() ? null : reason,
                    state == WorkState.PROPOSED ? courses.me().orElse(null) : null,
                    clock.now());
            if (state == WorkState.ACCEPTED) {
                publishing.changed(id, null, seat.sitting().day(), work.change());
            }
        }
    }

    private List<Seat> seats(PlanWork work) {
        if (work.courses().isEmpty()) {
            throw Refusal.at("courses", WorkloadProblem.COURSES_MISSING);
        }
        if (work.title().length() > LONGEST_TITLE) {
            throw Refusal.at("title", WorkloadProblem.TEXT_TOO_LONG, LONGEST_TITLE);
        }
        Board board = boards.of(SchoolYear.of(work.day()), work.courses());
        if (!board.norms.kinds().contains(work.type())) {
            throw Refusal.at("type", WorkloadProblem.KIND);
        }
        if (work.minutes() < board.norms.minutes() || work.minutes() > LONGEST_WORK) {
            throw Refusal.at("minutes", WorkloadProblem.TOO_SHORT, board.norms.minutes(), LONGEST_WORK);
        }
        List<Seat> seats = placer.seats(board, work);
        if (seats.stream()
                        .map(seat ->
                                List.of(seat.sitting().grade(), seat.sitting().subject()))
                        .distinct()
                        .count()
                > 1) {
            throw Refusal.at("courses", WorkloadProblem.MIXED);
        }
        return seats;
    }

    /** Against the rules stands only what binds the school, and that with a reason. */
    private static void allow(Seat seat, Level level, @Nullable String reason) {
        if (seat.violations().isEmpty()) {
            return;
        }
        if (!level.binding()) {
            Violation first = seat.violations().getFirst();
            throw Refusal.at("day", first.problem(), first.arguments().toArray());
        }
        if (reason == null) {
            throw Refusal.at("reason", WorkloadProblem.REASON_MISSING);
        }
        if (reason.length() > LONGEST_REASON) {
            throw Refusal.at("reason", WorkloadProblem.TEXT_TOO_LONG, LONGEST_REASON);
        }
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    @Override
    @Transactional
    public void accept(long work, @Nullable String change) {
        access.require(WorkloadAction.PLAN, Target.organisation());
        Row row = works.byId(scope.organisation(), work).orElseThrow(NotFound::new);
        if (row.state() != WorkState.PROPOSED) {
            throw new Refusal(WorkloadProblem.NOT_PROPOSED);
        }
        Board board = boards.of(SchoolYear.of(row.day()), List.of(row.course()));
        Sitting one = Objects.requireNonNull(board.sitting(row));
        allow(
                placer.seat(board, Objects.requireNonNull(board.courses.get(row.course())), one),
                row.level(),
                row.reason());
        if (!works.state(scope.organisation(), work, WorkState.PROPOSED, WorkState.ACCEPTED, null)) {
            throw new Refusal(WorkloadProblem.NOT_PROPOSED);
        }
        publishing.changed(work, null, row.day(), change);
        publishing.tell(row, "workload.bell.accepted");
        audit.wrote(
                "workload.work-accepted",
                entry -> entry.course(row.course()).day(row.day()).fact("work", work));
    }

    @Override
    @Transactional
    public void decline(long work, String word) {
        access.require(WorkloadAction.PLAN, Target.organisation());
        Row row = works.byId(scope.organisation(), work).orElseThrow(NotFound::new);
        if (word.isBlank()) {
            throw Refusal.at("word", WorkloadProblem.WORD_MISSING);
        }
        if (word.length() > LONGEST_REASON) {
            throw Refusal.at("word", WorkloadProblem.TEXT_TOO_LONG, LONGEST_REASON);
        }
        if (!works.state(scope.organisation(), work, WorkState.PROPOSED, WorkState.DECLINED, word.strip())) {
            throw new Refusal(WorkloadProblem.NOT_PROPOSED);
        }
        publishing.tell(row, "workload.bell.declined");
        audit.wrote(
                "workload.work-declined",
                entry -> entry.course(row.course()).day(row.day()).fact("work", work));
    }

    @Override
    @Transactional
    public void move(MoveWork move) {
        access.require(WorkloadAction.PLAN, Target.organisation());
        Row row = works.byId(scope.organisation(), move.work()).orElseThrow(NotFound::new);
        if (!row.state().stands()) {
            throw new NotFound();
        }
        if (SchoolYear.of(row.day()) != SchoolYear.of(move.day())) {
            throw Refusal.at("day", WorkloadProblem.OTHER_YEAR);
        }
        Board board = boards.of(SchoolYear.of(row.day()), List.of(row.course()));
        Sitting one = Objects.requireNonNull(board.sitting(row)).at(move.day(), move.number());
        Seat seat = placer.seat(board, Objects.requireNonNull(board.courses.get(row.course())), one);
        @Nullable String reason = blank(move.reason());
        allow(seat, row.level(), reason);
        if (!works.move(
                scope.organisation(),
                move.work(),
                move.version(),
                seat.sitting(),
                seat.violations().isEmpty() ? null : reason)) {
            throw new Refusal(WorkloadProblem.CHANGED_MEANWHILE);
        }
        LocalDate after = seat.sitting().day();
        if (row.state() == WorkState.ACCEPTED && !after.equals(row.day())) {
            publishing.changed(move.work(), row.day(), after, move.change());
        }
        audit.wrote("workload.work-moved", entry -> entry.course(row.course())
                .day(row.day().isBefore(after) ? row.day() : after)
                .fact("work", row.id()));
    }

    @Override
    @Transactional
    public void remove(long work, @Nullable String change) {
        if (!access.allows(WorkloadAction.PLAN, Target.organisation())) {
            access.requireAny(WorkloadAction.PROPOSE);
        }
        Row row = works.byId(scope.organisation(), work).orElseThrow(NotFound::new);
        if (!access.allows(WorkloadAction.PLAN, Target.organisation())) {
            access.require(WorkloadAction.PROPOSE, Target.course(row.course()));
            if (row.state() != WorkState.PROPOSED && row.state() != WorkState.DECLINED) {
                throw new Refusal(WorkloadProblem.NOT_PROPOSED);
            }
        }
        if (row.state() == WorkState.WITHDRAWN) {
            throw new NotFound();
        }
        if (row.state() == WorkState.ACCEPTED) {
            publishing.changed(work, row.day(), null, change);
        }
        if (!works.remove(scope.organisation(), work)) {
            works.state(scope.organisation(), work, row.state(), WorkState.WITHDRAWN, null);
        }
        audit.wrote(
                "workload.work-removed",
                entry -> entry.course(row.course()).day(row.day()).fact("work", work));
    }

    @Override
    @Transactional
    public void publish(int year, int half) {
        access.require(WorkloadAction.PLAN, Target.organisation());
        Schedule schedule = reader.schedule(year, half);
        if (schedule.works().stream().noneMatch(work -> work.state() == WorkState.ACCEPTED)) {
            throw new Refusal(WorkloadProblem.NOTHING_TO_PUBLISH);
        }
        int number = schedule.latest().map(Publication::number).orElse(0) + 1;
        if (number > 1 && !schedule.changed()) {
            throw new Refusal(WorkloadProblem.NOTHING_CHANGED);
        }
        publishing.publish(year, half, number);
        audit.wrote(
                "workload.schedule-published",
                entry -> entry.day(schedule.days().from()).fact("half", half).fact("number", number));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Unplanned> unplanned(int year, int half) {
        access.require(WorkloadAction.VIEW_LOAD, Target.organisation());
        return unplanned.of(year, half);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PlannedWork> ofPupil(long pupil, DateRange days) {
        access.require(WorkloadAction.VIEW, Target.person(pupil));
        @Nullable ClassEntry group = enrolment.classOf(pupil, days.from()).orElse(null);
        List<Row> rows = group == null ? List.of() : works.published(scope.organisations(), group.id(), days);
        if (group == null || rows.isEmpty()) {
            return List.of();
        }
        Set<Long> subgroups = enrolment.subgroupsOf(pupil, days);
        Map<Long, Course> own = courses.ofGroup(group.id()).stream()
                .filter(course -> course.subgroup() == null || subgroups.contains(course.subgroup()))
                .collect(Collectors.toMap(Course::id, Function.identity()));
        return rows.stream()
                .filter(row -> own.containsKey(row.course()))
                .map(row -> ScheduleReader.work(
                        Objects.requireNonNull(own.get(row.course())), group.grade(), row, null, List.of()))
                .toList();
    }
}
