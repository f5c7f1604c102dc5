package ru.zvonok.learning.finals.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.finals.FinalsProblem;
import ru.zvonok.learning.finals.PeriodMarksSettled;
import ru.zvonok.learning.finals.PeriodSheet;
import ru.zvonok.learning.finals.PeriodSheet.Pending;
import ru.zvonok.learning.finals.PeriodSheet.PeriodRow;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.Proposal;
import ru.zvonok.learning.finals.core.CellState.Held;
import ru.zvonok.learning.finals.core.PeriodHistoryQuery.Entry;
import ru.zvonok.learning.finals.core.PeriodMarkWritesQuery.Sheet;
import ru.zvonok.learning.finals.core.PeriodMarkWritesQuery.Step;
import ru.zvonok.learning.finals.core.PeriodMarkWritesQuery.Write;
import ru.zvonok.learning.journal.ChangeKind;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.RollbackSource;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.YearEntry;

/**
 * Puts marks of sheets back, those that hold and those that wait, where their column is open. The door of rollbacks has
 * asked the right.
 */
@Component
class PeriodRollback implements RollbackSource {

    private final PeriodHistoryQuery query;
    private final PeriodMarkWritesQuery marks;
    private final PendingQuery pending;
    private final Settling settling;
    private final SheetReader sheets;
    private final SheetWords words;
    private final Calendar calendar;
    private final CourseFacts courses;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    PeriodRollback(
            PeriodHistoryQuery query,
            PeriodMarkWritesQuery marks,
            PendingQuery pending,
            Settling settling,
            SheetReader sheets,
            SheetWords words,
            Calendar calendar,
            CourseFacts courses,
            Audit audit,
            ApplicationEventPublisher events) {
        this.query = query;
        this.marks = marks;
        this.pending = pending;
        this.settling = settling;
        this.sheets = sheets;
        this.words = words;
        this.calendar = calendar;
        this.courses = courses;
        this.audit = audit;
        this.events = events;
    }

    @Override
    public Set<ChangeKind> kinds() {
        return Set.of(ChangeKind.PERIOD_MARK);
    }

    @Override
    public Map<Thing, List<Past>> touched(Window window) {
        Map<Thing, List<Past>> touched = new LinkedHashMap<>();
        query.touched(window).forEach((thing, entries) -> {
            List<Past> pasts = entries.stream()
                    .dropWhile(entry -> !Objects.equals(entry.account(), window.account())
                            || entry.at().isBefore(window.from()))
                    .map(entry -> new Past(
                            entry.id(),
                            entry.at(),
                            entry.account(),
                            words.state(entry.before()),
                            words.state(entry.after())))
                    .toList();
            touched.put(thing, pasts);
        });
        return touched;
    }

    @Override
    public Map<Long, String> places(Collection<Long> places) {
        Map<Long, String> names = new HashMap<>();
        places.forEach(place -> names.put(place, words.column(place)));
        return names;
    }

    @Override
    public Map<UUID, No> putBack(int year, long course, List<PutBack> things, List<PutBack> all, boolean write) {
        Map<UUID, No> stays = new HashMap<>();
        Course known = courses.course(course);
        things.stream()
                .collect(Collectors.groupingBy(one -> one.thing().place(), LinkedHashMap::new, Collectors.toList()))
                .forEach((period, some) -> stays.putAll(putBack(known, period, some, write)));
        return stays;
    }

    private Map<UUID, No> putBack(Course course, long period, List<PutBack> things, boolean write) {
        if (write) {
            settling.hold(course, period);
        }
        Map<UUID, No> stays = new HashMap<>();
        @Nullable SheetColumn column = column(course, period);
        @Nullable No never = never(course, column);
        if (column == null || never != null) {
            No no = never == null ? No.because(FinalsProblem.PERIOD_NOT_OF_COURSE) : never;
            things.forEach(one -> stays.put(one.edit(), no));
            return stays;
        }
        PeriodSheet now = sheets.read(course, column);
        if (now.locked()) {
            things.forEach(one -> stays.put(one.edit(), No.because(FinalsProblem.LOCKED)));
            return stays;
        }
        Map<Long, PeriodRow> rows = new HashMap<>();
        now.rows().forEach(row -> rows.put(row.person(), row));
        Map<PutBack, PeriodRow> back = new LinkedHashMap<>();
        for (PutBack one : things) {
            PeriodRow row = rows.get(one.thing().student());
            if (row == null) {
                stays.put(one.edit(), No.because(FinalsProblem.NOT_IN_CLASS));
            } else if (row.version() != one.version()) {
                stays.put(one.edit(), No.because(JournalProblem.CHANGED_BY_OTHER));
            } else {
                back.put(one, row);
            }
        }
        if (write && !back.isEmpty()) {
            write(settling.sheet(course, period), back);
        }
        return stays;
    }

    private void write(Sheet sheet, Map<PutBack, PeriodRow> back) {
        Set<Long> students = new LinkedHashSet<>();
        back.values().forEach(row -> students.add(row.person()));
        Map<Thing, List<Entry>> histories =
                query.of(List.of(sheet.organisation()), sheet.year(), sheet.course(), sheet.period(), students);
        List<Write> writes = new ArrayList<>();
        Map<Long, Held> said = new LinkedHashMap<>();
        back.forEach((one, row) -> {
            CellState target = target(one, row, histories.getOrDefault(one.thing(), List.of()));
            writes.addAll(writes(one, row, target));
            if (target.held() != null) {
                said.put(row.person(), target.held());
            }
        });
        marks.write(sheet, writes);
        said.forEach((student, held) -> pending.say(sheet, student, held.words(), held.answer()));
        events.publishEvent(new PeriodMarksSettled(sheet.organisation(), sheet.course(), sheet.period(), students));
        audit.wrote(
                "finals.marks-put-back",
                entry -> entry.course(sheet.course()).persons(students).fact("period", sheet.period()));
    }

    /** What stood before the oldest of the changes that are undone. */
    private static CellState target(PutBack one, PeriodRow row, List<Entry> history) {
        long first = one.undone().getLast();
        return history.stream()
                .filter(entry -> entry.id() == first)
                .findFirst()
                .map(entry -> entry.before().before(entry.step(), entry.words(), held(row)))
                .orElse(CellState.NOTHING);
    }

    private static @Nullable Held held(PeriodRow row) {
        Pending pending = row.pending();
        return pending == null ? null : new Held(pending.value(), pending.words(), pending.answer());
    }

    /** What waits now goes, what held comes back, and then what waited. */
    private static List<Write> writes(PutBack one, PeriodRow row, CellState target) {
        Held now = held(row);
        Held held = target.held();
        List<Write> writes = new ArrayList<>();
        if (now != null && held == null) {
            writes.add(write(one, row, Step.WITHDRAWN, row.value(), null, now.words(), true));
        }
        if (row.value() != target.value()) {
            writes.add(write(one, row, Step.SETTLED, row.value(), target.value(), null, false));
        }
        if (held != null && !held.same(now)) {
            String ended = now == null ? null : now.words();
            writes.add(write(one, row, Step.PENDING, target.value(), held.value(), ended, false));
        }
        List<Write> numbered = new ArrayList<>();
        for (int i = 0; i < writes.size(); i++) {
            // the edit's own id stays with what is written last
            numbered.add(i == writes.size() - 1 ? writes.get(i) : writes.get(i).as(UUID.randomUUID()));
        }
        return numbered;
    }

    private static Write write(
            PutBack one,
            PeriodRow row,
            Step step,
            @Nullable PeriodValue before,
            @Nullable PeriodValue value,
            @Nullable String words,
            boolean waited) {
        Proposal proposal = row.proposal();
        return new Write(
                one.edit(),
                row.person(),
                step,
                before,
                value,
                proposal.value(),
                proposal.average(),
                proposal.reason(),
                words,
                one.reason(),
                waited);
    }

    /** The column of the course's class; null where it is not the class's any more. */
    private @Nullable SheetColumn column(Course course, long period) {
        try {
            return sheets.column(course, period);
        } catch (Refusal | NotFound gone) {
            return null;
        }
    }

    /** Why nothing of the column is ever put back. */
    private @Nullable No never(Course course, @Nullable SheetColumn column) {
        if (calendar.year(course.schoolYear()).map(YearEntry::closed).orElse(true)) {
            return No.because(JournalProblem.TERM_CLOSED);
        }
        return column == null ? No.because(FinalsProblem.PERIOD_NOT_OF_COURSE) : null;
    }
}
