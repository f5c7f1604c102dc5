package ru.zvonok.learning.finals.core;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.finals.Finals;
import ru.zvonok.learning.finals.FinalsAction;
import ru.zvonok.learning.finals.FinalsProblem;
import ru.zvonok.learning.finals.PeriodChange;
import ru.zvonok.learning.finals.PeriodSheet;
import ru.zvonok.learning.finals.SettleAnswer;
import ru.zvonok.learning.finals.SettleMark;
import ru.zvonok.learning.finals.StudentPeriodMark;
import ru.zvonok.learning.finals.core.PeriodHistoryQuery.Entry;
import ru.zvonok.learning.finals.core.PeriodMarkQuery.OfStudent;
import ru.zvonok.learning.journal.DaysReopened;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.tenancy.PlanLabel;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;

@Service
class FinalsService implements Finals {

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final CourseFacts courses;
    private final Enrolment enrolment;
    private final Journal journal;
    private final SheetReader sheets;
    private final Settling settling;
    private final PeriodMarkQuery query;
    private final PeriodHistoryQuery histories;
    private final SchoolClock clock;
    private final PendingQuery pending;
    private final ClosedResultQuery closed;
    private final ApplicationEventPublisher events;

    FinalsService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            CourseFacts courses,
            Enrolment enrolment,
            Journal journal,
            SheetReader sheets,
            Settling settling,
            PeriodMarkQuery query,
            PeriodHistoryQuery histories,
            SchoolClock clock,
            PendingQuery pending,
            ClosedResultQuery closed,
            ApplicationEventPublisher events) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.courses = courses;
        this.enrolment = enrolment;
        this.journal = journal;
        this.sheets = sheets;
        this.settling = settling;
        this.query = query;
        this.histories = histories;
        this.clock = clock;
        this.pending = pending;
        this.closed = closed;
        this.events = events;
    }

    @Override
    @Transactional(label = PlanLabel.KEPT)
    public PeriodSheet sheet(long course, long period) {
        access.require(FinalsAction.VIEW, Target.course(course));
        Course known = courses.course(course);
        PeriodSheet sheet = sheets.read(known, sheets.column(known, period));
        audit.read("finals.sheet-read", entry -> entry.course(course).fact("period", period));
        return sheet;
    }

    @Override
    @Transactional
    public List<PeriodSheet> ofYear(long course) {
        access.require(FinalsAction.VIEW, Target.course(course));
        List<PeriodSheet> all = sheets.ofYear(courses.course(course));
        audit.read("finals.sheet-read", entry -> entry.course(course));
        return all;
    }

    @Override
    @Transactional(label = PlanLabel.KEPT)
    public List<PeriodSheet> ofClass(long group, long period) {
        access.require(FinalsAction.VIEW_CLASS, Target.group(group));
        ClassEntry entry = enrolment.schoolClass(group);
        List<PeriodSheet> all = sheets.ofClass(entry, sheets.column(entry, period));
        audit.read("finals.class-read", note -> note.group(group).fact("period", period));
        return all;
    }

    @Override
    @Transactional
    public List<SettleAnswer> settle(long course, long period, List<SettleMark> marks) {
        access.require(FinalsAction.SETTLE, Target.course(course));
        Course known = courses.course(course);
        return settling.settle(known, sheets.column(known, period), marks).answers();
    }

    @Override
    @Transactional
    public List<SettleAnswer> acceptAll(long course, long period) {
        access.require(FinalsAction.SETTLE, Target.course(course));
        Course known = courses.course(course);
        return settling.acceptAll(known, sheets.column(known, period)).answers();
    }

    @Override
    @Transactional
    public List<PeriodChange> history(long course, long period, long student) {
        boolean whole = access.allows(FinalsAction.VIEW, Target.course(course));
        if (!whole) {
            access.require(FinalsAction.VIEW_OWN, Target.person(student));
        }
        List<PeriodChange> changes = histories
                .of(scope.organisations(), courses.course(course).schoolYear(), course, period, List.of(student))
                .values()
                .stream()
                .flatMap(List::stream)
                .filter(entry -> whole
                        || !Objects.equals(entry.before().value(), entry.after().value()))
                .map(entry -> change(entry, whole))
                .toList()
                .reversed();
        audit.read(
                "finals.history-read",
                entry -> entry.course(course).person(student).fact("period", period));
        return changes;
    }

    private static PeriodChange change(Entry entry, boolean whole) {
        return new PeriodChange(
                entry.at(),
                entry.account(),
                entry.before().value(),
                entry.value(),
                whole ? SheetWords.step(entry.step()) : "",
                whole ? entry.words() : null,
                entry.reason());
    }

    @Override
    @Transactional
    public void lock(long course, long period) {
        access.require(FinalsAction.LOCK, Target.course(course));
        Course known = courses.course(course);
        SheetColumn column = sheets.column(known, period);
        settling.hold(known, period);
        int waiting = pending.ofPeriod(scope.organisations(), known.schoolYear(), List.of(course), period)
                .size();
        if (waiting > 0) {
            throw new Refusal(FinalsProblem.WAITING, waiting);
        }
        if (column.result() == null) {
            journal.lock(course, column.days(), true);
        } else {
            closed.close(settling.sheet(known, period));
            events.publishEvent(new DaysReopened(scope.organisation(), Set.of(course)));
        }
        audit.wrote("finals.period-locked", entry -> entry.course(course).fact("period", period));
    }

    @Override
    @Transactional
    public void unlock(long course, long period) {
        access.require(FinalsAction.UNLOCK, Target.course(course));
        Course known = courses.course(course);
        SheetColumn column = sheets.column(known, period);
        if (column.result() == null) {
            journal.unlock(course, column.startsOn());
        } else {
            closed.open(settling.sheet(known, period));
            events.publishEvent(new DaysReopened(scope.organisation(), Set.of(course)));
        }
        audit.wrote("finals.period-unlocked", entry -> entry.course(course).fact("period", period));
    }

    @Override
    @Transactional
    public List<StudentPeriodMark> ofStudent(long student, int schoolYear) {
        access.require(FinalsAction.VIEW_OWN, Target.person(student));
        List<OfStudent> marks = query.ofStudent(scope.organisations(), schoolYear, student);
        List<OfStudent> fresh = marks.stream().filter(mark -> !mark.seen()).toList();
        if (!fresh.isEmpty() && !scope.readsOnly() && !access.byProgram() && access.ofFamily(student)) {
            query.seen(scope.organisation(), schoolYear, clock.now(), fresh);
        }
        // a family's look into its diary is noted once by the journal
        if (access.roles().stream().anyMatch(role -> role.seat() == Role.Seat.ORGANISATION)) {
            audit.read("finals.student-read", entry -> entry.person(student).day(LocalDate.of(schoolYear, 9, 1)));
        }
        return marks.stream().map(OfStudent::mark).toList();
    }
}
