package ru.zvonok.learning.finals.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.finals.FinalsProblem;
import ru.zvonok.learning.finals.PeriodMarksSettled;
import ru.zvonok.learning.finals.PeriodSheet;
import ru.zvonok.learning.finals.PeriodSheet.Pending;
import ru.zvonok.learning.finals.PeriodSheet.PeriodRow;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.Proposal;
import ru.zvonok.learning.finals.SettleAnswer;
import ru.zvonok.learning.finals.SettleMark;
import ru.zvonok.learning.finals.core.PeriodMarkWritesQuery.Done;
import ru.zvonok.learning.finals.core.PeriodMarkWritesQuery.Sheet;
import ru.zvonok.learning.finals.core.PeriodMarkWritesQuery.Step;
import ru.zvonok.learning.finals.core.PeriodMarkWritesQuery.Write;
import ru.zvonok.learning.journal.Closing;
import ru.zvonok.learning.journal.EditCell;
import ru.zvonok.learning.journal.Scale;
import ru.zvonok.learning.journal.WritePermits;
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
    private final Closing closing;
    private final WritePermits permits;

    Settling(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            SchoolClock clock,
            ApplicationEventPublisher events,
            Calendar calendar,
            SheetReader sheets,
            PeriodMarkWritesQuery writes,
            Closing closing,
            WritePermits permits) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.clock = clock;
        this.events = events;
        this.calendar = calendar;
        this.sheets = sheets;
        this.writes = writes;
        this.closing = closing;
        this.permits = permits;
    }

    /** What became of each mark, and the sheet as it stands then. */
    record Outcome(List<SettleAnswer> answers, PeriodSheet sheet) {}

    Outcome settle(Course course, SheetColumn period, List<SettleMark> marks) {
        return settle(course, period, (PeriodSheet before) -> marks);
    }

    /** The same of marks that are read once it is known how the course is marked. */
    Outcome settle(Course course, SheetColumn period, Function<PeriodSheet, List<SettleMark>> marks) {
        Sheet sheet = sheet(course, period.id());
        writes.lock(sheet);
        PeriodSheet before = sheets.read(course, period);
        return settle(course, period, marks.apply(before), sheet, before);
    }

    private Outcome settle(Course course, SheetColumn period, List<SettleMark> marks, Sheet sheet, PeriodSheet before) {
        Map<Long, PeriodRow> rows = new LinkedHashMap<>();
        before.rows().forEach(row -> rows.put(row.person(), row));
        Map<UUID, Done> earlier = writes.known(
                sheet.organisation(),
                sheet.year(),
                marks.stream().map(SettleMark::edit).toList());
        // asked where something is to be written: what was done before is answered as done also in a closed year
        boolean fresh = marks.stream().anyMatch(mark -> !earlier.containsKey(mark.edit()));
        boolean closed = fresh && closed(course, before, period);
        boolean asked = before.rows().stream().anyMatch(PeriodRow::seen) && closing.asksReasons();
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
            } else if (closed) {
                refused.put(mark, FinalsProblem.LOCKED);
            } else if (!fits(mark, before)) {
                refused.put(mark, FinalsProblem.NOT_IN_SCALE);
            } else if (row.version() == mark.version() && !written.contains(mark.student())) {
                Write write = write(mark, row);
                @Nullable FinalsProblem unexplained = unexplained(write, row, asked);
                refused.put(mark, unexplained);
                if (unexplained == null) {
                    written.add(mark.student());
                    wanted.add(write);
                    earlier.put(
                            mark.edit(),
                            new Done(sheet.course(), sheet.period(), mark.student(), sheet.account(), mark.value()));
                }
            }
        }
        List<Long> versions = writes.write(sheet, wanted);
        for (int i = 0; i < versions.size(); i++) {
            Write write = wanted.get(i);
            rows.computeIfPresent(write.student(), after(write, versions.get(i), sheet));
        }
        if (!wanted.isEmpty()) {
            events.publishEvent(new PeriodMarksSettled(sheet.organisation(), course.id(), period.id(), written));
            audit.wrote("finals.marks-settled", entry -> {
                var note = entry.course(course.id())
                        .persons(written)
                        .day(period.startsOn())
                        .fact("period", period.id());
                return before.locked() ? note.fact("permit", true) : note;
            });
        }
        PeriodSheet now = new PeriodSheet(
                before.course(), before.period(), before.scale(), before.locked(), List.copyOf(rows.values()));
        return new Outcome(answers(marks, refused, rows), now);
    }

    /** The line of a pupil after a mark was written; what is proposed does not depend on it. */
    private static BiFunction<Long, PeriodRow, PeriodRow> after(Write write, long version, Sheet sheet) {
        return (student, row) -> {
            boolean settled = write.step() == Step.SETTLED;
            @Nullable PeriodValue value = settled ? write.value() : row.value();
            @Nullable PeriodValue waits = write.step() == Step.PENDING ? write.value() : null;
            return new PeriodRow(
                    row.person(),
                    row.name(),
                    value,
                    settled ? (value == null ? null : write.proposed()) : row.proposedThen(),
                    version,
                    settled ? (value == null ? null : sheet.at()) : row.settledAt(),
                    row.seen() && value == row.value(),
                    waits == null ? null : new Pending(waits, null, null, sheet.at()),
                    row.proposal());
        };
    }

    private static boolean fits(SettleMark mark, PeriodSheet sheet) {
        @Nullable PeriodValue value = mark.value();
        @Nullable Scale scale = sheet.scale();
        return value == null || scale == null || value.fits(scale);
    }

    /** Why a correction of what the family has seen is not enough as it is. */
    private static @Nullable FinalsProblem unexplained(Write write, PeriodRow row, boolean asked) {
        @Nullable String why = write.why();
        if (why != null) {
            return why.length() > EditCell.LONGEST_REASON ? FinalsProblem.REASON_TOO_LONG : null;
        }
        return asked && row.seen() && write.step() == Step.SETTLED && write.value() != row.value()
                ? FinalsProblem.REASON_MISSING
                : null;
    }

    Outcome acceptAll(Course course, SheetColumn period) {
        Sheet sheet = sheet(course, period.id());
        writes.lock(sheet);
        PeriodSheet before = sheets.read(course, period);
        List<SettleMark> accepted = new ArrayList<>();
        List<SettleAnswer> answers = new ArrayList<>();
        for (PeriodRow row : before.rows()) {
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
        if (accepted.isEmpty()) {
            return new Outcome(answers, before);
        }
        Outcome settled = settle(course, period, accepted, sheet, before);
        answers.addAll(settled.answers());
        return new Outcome(answers, settled.sheet());
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

    /** Whether nothing may be written: closed, and no permit opens it to the actor; a year that is closed is refused. */
    boolean closed(Course course, PeriodSheet sheet, SheetColumn period) {
        if (sheet.locked() && !permitted(course, period)) {
            return true;
        }
        calendar.requireOpen(period.startsOn());
        return false;
    }

    /** Whether a permit opens the column to the actor. */
    boolean permitted(Course course, SheetColumn period) {
        return permits.mine().stream().anyMatch(permit -> permit.opens(course.id(), period.endsOn()));
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
                row.pending() == null ? null : row.pending().words(),
                mark.reason(),
                row.pending() != null);
    }

    private static List<SettleAnswer> answers(
            List<SettleMark> marks, Map<SettleMark, @Nullable FinalsProblem> refused, Map<Long, PeriodRow> rows) {
        List<SettleAnswer> answers = new ArrayList<>();
        for (SettleMark mark : marks) {
            PeriodRow row = rows.get(mark.student());
            answers.add(new SettleAnswer(
                    mark.edit(),
                    mark.student(),
                    row == null ? null : row.value(),
                    row == null ? 0 : row.version(),
                    refused.get(mark),
                    !refused.containsKey(mark),
                    row != null && row.pending() != null));
        }
        return answers;
    }
}
