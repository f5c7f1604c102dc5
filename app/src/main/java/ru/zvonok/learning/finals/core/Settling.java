package ru.zvonok.learning.finals.core;

import java.util.ArrayList;
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
import ru.zvonok.learning.finals.FinalsProblem;
import ru.zvonok.learning.finals.PeriodMarksSettled;
import ru.zvonok.learning.finals.PeriodSheet;
import ru.zvonok.learning.finals.PeriodSheet.PeriodRow;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.Proposal;
import ru.zvonok.learning.finals.SettleAnswer;
import ru.zvonok.learning.finals.SettleMark;
import ru.zvonok.learning.finals.core.PeriodMarkWritesQuery.Done;
import ru.zvonok.learning.finals.core.PeriodMarkWritesQuery.Sheet;
import ru.zvonok.learning.finals.core.PeriodMarkWritesQuery.Step;
import ru.zvonok.learning.finals.core.PeriodMarkWritesQuery.Write;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.calendar.Calendar;

/** Settles marks one by one: what was done before, what is refused, what waits for approval, what is written. */
@Component
class Settling {

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final SchoolClock clock;
    private final ApplicationEventPublisher events;
    private final Calendar calendar;
    private final SheetReader sheets;
    private final PeriodMarkWritesQuery writes;

    Settling(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            SchoolClock clock,
            ApplicationEventPublisher events,
            Calendar calendar,
            SheetReader sheets,
            PeriodMarkWritesQuery writes) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.clock = clock;
        this.events = events;
        this.calendar = calendar;
        this.sheets = sheets;
        this.writes = writes;
    }

    List<SettleAnswer> settle(Course course, SheetColumn period, List<SettleMark> marks) {
        Sheet sheet = sheet(course, period.id());
        writes.lock(sheet);
        PeriodSheet before = sheets.read(course, period);
        Map<Long, PeriodRow> rows = new LinkedHashMap<>();
        before.rows().forEach(row -> rows.put(row.person(), row));
        Map<UUID, Done> earlier = writes.known(
                sheet.organisation(),
                sheet.year(),
                marks.stream().map(SettleMark::edit).toList());
        Map<SettleMark, @Nullable FinalsProblem> refused = new LinkedHashMap<>();
        List<Write> wanted = new ArrayList<>();
        Set<Long> written = new LinkedHashSet<>();
        for (SettleMark mark : marks) {
            PeriodRow row = rows.get(mark.student());
            Done done = earlier.get(mark.edit());
            if (done != null) {
                refused.put(mark, done.same(sheet, mark) ? null : FinalsProblem.EDIT_REUSED);
            } else if (row == null) {
                refused.put(mark, FinalsProblem.NOT_IN_CLASS);
            } else if (closed(before, period)) {
                refused.put(mark, FinalsProblem.LOCKED);
            } else if (row.version() == mark.version() && written.add(mark.student())) {
                refused.put(mark, null);
                wanted.add(write(mark, row));
            }
        }
        writes.write(sheet, wanted);
        PeriodSheet now = wanted.isEmpty() ? before : sheets.read(course, period);
        if (!wanted.isEmpty()) {
            events.publishEvent(new PeriodMarksSettled(sheet.organisation(), course.id(), period.id(), written));
            audit.wrote("finals.marks-settled", entry -> entry.course(course.id())
                    .persons(written)
                    .day(period.startsOn())
                    .fact("period", period.id()));
        }
        return answers(marks, refused, now);
    }

    List<SettleAnswer> acceptAll(Course course, SheetColumn period) {
        List<SettleMark> accepted = new ArrayList<>();
        List<SettleAnswer> answers = new ArrayList<>();
        for (PeriodRow row : sheets.read(course, period).rows()) {
            Proposal proposal = row.proposal();
            if (row.value() != null || row.pending() != null) {
                continue;
            }
            UUID edit = UUID.randomUUID();
            if (proposal.refusal() != null || proposal.value() == null) {
                FinalsProblem why = proposal.refusal() == null ? FinalsProblem.NOTHING_PROPOSED : proposal.refusal();
                answers.add(new SettleAnswer(edit, row.person(), null, row.version(), why, false, false));
            } else {
                accepted.add(new SettleMark(edit, row.person(), proposal.value(), row.version()));
            }
        }
        if (!accepted.isEmpty()) {
            answers.addAll(settle(course, period, accepted));
        }
        return answers;
    }

    /** Nobody else writes in the sheet until the end of the transaction. */
    void hold(Course course, long period) {
        writes.lock(sheet(course, period));
    }

    /** Where the actor writes now. */
    Sheet sheet(Course course, long period) {
        return new Sheet(
                scope.organisation(),
                course.schoolYear(),
                course.id(),
                period,
                access.actorIfAny().map(Actor::account).orElse(null),
                clock.now());
    }

    private boolean closed(PeriodSheet sheet, SheetColumn period) {
        if (sheet.locked()) {
            return true;
        }
        calendar.requireOpen(period.startsOn());
        return false;
    }

    /** A mark against the rule waits, and what was settled before stays until it is approved. */
    private static Write write(SettleMark mark, PeriodRow row) {
        Proposal proposal = row.proposal();
        @Nullable PeriodValue value = mark.value();
        Step step = Step.SETTLED;
        if (value == null && row.pending() != null) {
            step = Step.WITHDRAWN;
        } else if (value != null && value != row.value() && proposal.against(value)) {
            step = Step.PENDING;
        }
        return new Write(
                mark.edit(),
                mark.student(),
                step,
                row.value(),
                value,
                proposal.value(),
                proposal.average(),
                proposal.reason(),
                null,
                row.pending() != null);
    }

    private static List<SettleAnswer> answers(
            List<SettleMark> marks, Map<SettleMark, @Nullable FinalsProblem> refused, PeriodSheet now) {
        List<SettleAnswer> answers = new ArrayList<>();
        for (SettleMark mark : marks) {
            @Nullable PeriodValue value = null;
            long version = 0;
            boolean waits = false;
            for (PeriodRow row : now.rows()) {
                if (row.person() == mark.student()) {
                    value = row.value();
                    version = row.version();
                    waits = row.pending() != null;
                }
            }
            answers.add(new SettleAnswer(
                    mark.edit(), mark.student(), value, version, refused.get(mark), !refused.containsKey(mark), waits));
        }
        return answers;
    }
}
