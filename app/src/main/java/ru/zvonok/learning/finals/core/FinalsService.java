package ru.zvonok.learning.finals.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.finals.Finals;
import ru.zvonok.learning.finals.FinalsAction;
import ru.zvonok.learning.finals.FinalsProblem;
import ru.zvonok.learning.finals.GradingPolicy;
import ru.zvonok.learning.finals.PeriodMarksSettled;
import ru.zvonok.learning.finals.PeriodSheet;
import ru.zvonok.learning.finals.PeriodSheet.PeriodRow;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.Proposal;
import ru.zvonok.learning.finals.SettleAnswer;
import ru.zvonok.learning.finals.SettleMark;
import ru.zvonok.learning.finals.StudentPeriodMark;
import ru.zvonok.learning.finals.core.PeriodMarkQuery.Done;
import ru.zvonok.learning.finals.core.PeriodMarkQuery.Settled;
import ru.zvonok.learning.finals.core.PeriodMarkQuery.Sheet;
import ru.zvonok.learning.finals.core.PeriodMarkQuery.Write;
import ru.zvonok.learning.journal.ClassJournal;
import ru.zvonok.learning.journal.CourseResult;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;

@Service
class FinalsService implements Finals {

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final SchoolClock clock;
    private final ApplicationEventPublisher events;
    private final CourseFacts courses;
    private final Enrolment enrolment;
    private final Calendar calendar;
    private final Journal journal;
    private final ClassJournal classes;
    private final GradingPolicies policies;
    private final PeriodMarkQuery query;

    FinalsService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            SchoolClock clock,
            ApplicationEventPublisher events,
            CourseFacts courses,
            Enrolment enrolment,
            Calendar calendar,
            Journal journal,
            ClassJournal classes,
            GradingPolicies policies,
            PeriodMarkQuery query) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.clock = clock;
        this.events = events;
        this.courses = courses;
        this.enrolment = enrolment;
        this.calendar = calendar;
        this.journal = journal;
        this.classes = classes;
        this.policies = policies;
        this.query = query;
    }

    @Override
    @Transactional
    public PeriodSheet sheet(long course, long period) {
        access.require(FinalsAction.VIEW, Target.course(course));
        Course known = courses.course(course);
        PeriodSheet sheet = read(known, period(known, period));
        audit.read("finals.sheet-read", entry -> entry.course(course).fact("period", period));
        return sheet;
    }

    @Override
    @Transactional
    public List<PeriodSheet> ofClass(long group, long period) {
        access.require(FinalsAction.VIEW_CLASS, Target.group(group));
        ClassEntry entry = enrolment.schoolClass(group);
        Period days = period(entry, period);
        GradingPolicy policy = policies.on(days.endsOn());
        Map<Long, List<CourseResult>> results = classes.results(group, days.days());
        Map<Long, Map<Long, Settled>> settled =
                query.ofCourses(scope.organisations(), entry.year(), results.keySet(), period);
        Set<Long> locked = classes.locked(group, days.endsOn());
        List<PeriodSheet> sheets = new ArrayList<>();
        results.forEach((course, all) -> sheets.add(
                sheet(course, period, locked.contains(course), all, settled.getOrDefault(course, Map.of()), policy)));
        audit.read("finals.class-read", note -> note.group(group).fact("period", period));
        return sheets;
    }

    @Override
    @Transactional
    public List<SettleAnswer> settle(long course, long period, List<SettleMark> marks) {
        access.require(FinalsAction.SETTLE, Target.course(course));
        Course known = courses.course(course);
        Period days = period(known, period);
        Sheet sheet = sheet(known, period);
        query.lock(sheet);
        PeriodSheet before = read(known, days);
        Map<Long, PeriodRow> rows = new LinkedHashMap<>();
        before.rows().forEach(row -> rows.put(row.person(), row));
        Map<UUID, Done> earlier = query.known(
                sheet.organisation(),
                sheet.year(),
                marks.stream().map(SettleMark::edit).toList());
        Map<SettleMark, @Nullable FinalsProblem> refused = new LinkedHashMap<>();
        List<Write> writes = new ArrayList<>();
        Set<Long> written = new LinkedHashSet<>();
        for (SettleMark mark : marks) {
            PeriodRow row = rows.get(mark.student());
            Done done = earlier.get(mark.edit());
            if (done != null) {
                refused.put(mark, done.same(sheet, mark) ? null : FinalsProblem.EDIT_REUSED);
            } else if (row == null) {
                refused.put(mark, FinalsProblem.NOT_IN_CLASS);
            } else if (closed(before, days)) {
                refused.put(mark, FinalsProblem.LOCKED);
            } else if (row.version() == mark.version() && written.add(mark.student())) {
                refused.put(mark, null);
                writes.add(write(mark, row));
            }
        }
        query.write(sheet, writes);
        PeriodSheet now = writes.isEmpty() ? before : read(known, days);
        if (!writes.isEmpty()) {
            events.publishEvent(new PeriodMarksSettled(sheet.organisation(), course, period, written));
            audit.wrote("finals.marks-settled", entry -> entry.course(course)
                    .persons(written)
                    .day(days.startsOn())
                    .fact("period", period));
        }
        return answers(marks, refused, now);
    }

    @Override
    @Transactional
    public List<SettleAnswer> acceptAll(long course, long period) {
        access.require(FinalsAction.SETTLE, Target.course(course));
        Course known = courses.course(course);
        List<SettleMark> accepted = new ArrayList<>();
        List<SettleAnswer> answers = new ArrayList<>();
        for (PeriodRow row : read(known, period(known, period)).rows()) {
            Proposal proposal = row.proposal();
            if (row.value() != null) {
                continue;
            }
            UUID edit = UUID.randomUUID();
            if (proposal.refusal() != null || proposal.value() == null) {
                FinalsProblem why = proposal.refusal() == null ? FinalsProblem.NOTHING_PROPOSED : proposal.refusal();
                answers.add(new SettleAnswer(edit, row.person(), null, row.version(), why, false));
            } else {
                accepted.add(new SettleMark(edit, row.person(), proposal.value(), row.version()));
            }
        }
        if (!accepted.isEmpty()) {
            answers.addAll(settle(course, period, accepted));
        }
        return answers;
    }

    @Override
    @Transactional
    public void lock(long course, long period) {
        access.require(FinalsAction.LOCK, Target.course(course));
        Course known = courses.course(course);
        journal.lock(course, period(known, period).days(), true);
        audit.wrote("finals.period-locked", entry -> entry.course(course).fact("period", period));
    }

    @Override
    @Transactional
    public void unlock(long course, long period) {
        access.require(FinalsAction.UNLOCK, Target.course(course));
        Course known = courses.course(course);
        journal.unlock(course, period(known, period).startsOn());
        audit.wrote("finals.period-unlocked", entry -> entry.course(course).fact("period", period));
    }

    @Override
    @Transactional
    public List<StudentPeriodMark> ofStudent(long student, int schoolYear) {
        access.require(FinalsAction.VIEW_OWN, Target.person(student));
        List<StudentPeriodMark> marks = query.ofStudent(scope.organisations(), schoolYear, student);
        // a family's look into its diary is noted once by the journal
        if (access.roles().stream().anyMatch(role -> role.seat() == Role.Seat.ORGANISATION)) {
            audit.read("finals.student-read", entry -> entry.person(student).day(LocalDate.of(schoolYear, 9, 1)));
        }
        return marks;
    }

    @Override
    @Transactional
    public GradingPolicy policy(LocalDate day) {
        access.requireAny(FinalsAction.VIEW);
        return policies.on(day);
    }

    @Override
    @Transactional
    public void addPolicy(GradingPolicy policy) {
        access.require(FinalsAction.CHANGE_POLICY, Target.organisation());
        policies.add(policy);
        audit.wrote("finals.policy-added", entry -> entry.day(policy.validFrom()));
    }

    private PeriodSheet read(Course course, Period period) {
        return sheet(
                course.id(),
                period.id(),
                journal.locked(course.id(), period.endsOn()),
                journal.results(course.id(), period.days()),
                query.of(scope.organisations(), course.schoolYear(), course.id(), period.id()),
                policies.on(period.endsOn()));
    }

    private static PeriodSheet sheet(
            long course,
            long period,
            boolean locked,
            List<CourseResult> results,
            Map<Long, Settled> settled,
            GradingPolicy policy) {
        List<PeriodRow> rows = results.stream()
                .map(result -> {
                    Settled mark = settled.getOrDefault(result.person(), Settled.NOTHING);
                    return new PeriodRow(
                            result.person(),
                            result.name(),
                            mark.value(),
                            mark.proposed(),
                            mark.version(),
                            mark.at(),
                            ProposalRule.propose(result, policy));
                })
                .toList();
        return new PeriodSheet(course, period, locked, rows);
    }

    private boolean closed(PeriodSheet sheet, Period period) {
        if (sheet.locked()) {
            return true;
        }
        calendar.requireOpen(period.startsOn());
        return false;
    }

    private static Write write(SettleMark mark, PeriodRow row) {
        Proposal proposal = row.proposal();
        return new Write(
                mark.edit(),
                mark.student(),
                row.value(),
                mark.value(),
                proposal.value(),
                proposal.average(),
                proposal.reason());
    }

    private static List<SettleAnswer> answers(
            List<SettleMark> marks, Map<SettleMark, @Nullable FinalsProblem> refused, PeriodSheet now) {
        List<SettleAnswer> answers = new ArrayList<>();
        for (SettleMark mark : marks) {
            @Nullable PeriodValue value = null;
            long version = 0;
            for (PeriodRow row : now.rows()) {
                if (row.person() == mark.student()) {
                    value = row.value();
                    version = row.version();
                }
            }
            answers.add(new SettleAnswer(
                    mark.edit(), mark.student(), value, version, refused.get(mark), !refused.containsKey(mark)));
        }
        return answers;
    }

    private Sheet sheet(Course course, long period) {
        return new Sheet(
                scope.organisation(),
                course.schoolYear(),
                course.id(),
                period,
                access.actorIfAny().map(Actor::account).orElse(null),
                clock.now());
    }

    private Period period(Course course, long id) {
        return period(enrolment.schoolClass(course.group()), id);
    }

    private Period period(ClassEntry group, long id) {
        Period period = calendar.period(id).orElseThrow(NotFound::new);
        Long set = group.periodSet();
        if (set == null || set != period.set()) {
            throw new Refusal(FinalsProblem.PERIOD_NOT_OF_COURSE);
        }
        return period;
    }
}
