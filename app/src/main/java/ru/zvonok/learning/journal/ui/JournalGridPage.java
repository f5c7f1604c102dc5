package ru.zvonok.learning.journal.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.Cell;
import ru.zvonok.learning.journal.CellAnswer.Conflict;
import ru.zvonok.learning.journal.CellAnswer.Refused;
import ru.zvonok.learning.journal.CellAnswer.Saved;
import ru.zvonok.learning.journal.EditCell;
import ru.zvonok.learning.journal.EditResult;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.Mark;
import ru.zvonok.learning.journal.PeriodResults;
import ru.zvonok.learning.journal.PeriodResults.EditPeriod;
import ru.zvonok.learning.journal.PeriodResults.PeriodAnswer;
import ru.zvonok.learning.journal.ui.JournalAddress.Shown;
import ru.zvonok.platform.access.AccountNames;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.tenancy.AskedOnce;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.OwnWords;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.keygrid.BatchAnswer;
import ru.zvonok.platform.uikit.keygrid.CellAction;
import ru.zvonok.platform.uikit.keygrid.CellAnswer;
import ru.zvonok.platform.uikit.keygrid.CellChange;
import ru.zvonok.platform.uikit.keygrid.CellEdit;
import ru.zvonok.platform.uikit.keygrid.GridAddress;
import ru.zvonok.platform.uikit.keygrid.GridPage;

/** Saves what was typed into a page of the journal: marks, attendance, marks of the period. */
@Component
class JournalGridPage implements GridPage {

    static final String AFTERWARDS = "afterwards";

    private final Journal journal;
    private final ObjectProvider<PeriodResults> results;
    private final PageDays days;
    private final JournalLive live;
    private final AccountNames accounts;
    private final Directory directory;
    private final OwnWords texts;
    private final Reasons reasons;
    private final AskedOnce asked;

    JournalGridPage(
            Journal journal,
            ObjectProvider<PeriodResults> results,
            PageDays days,
            JournalLive live,
            AccountNames accounts,
            Directory directory,
            OwnWords texts,
            Reasons reasons,
            AskedOnce asked) {
        this.journal = journal;
        this.results = results;
        this.days = days;
        this.live = live;
        this.accounts = accounts;
        this.directory = directory;
        this.texts = texts;
        this.reasons = reasons;
        this.asked = asked;
    }

    @Override
    public String kind() {
        return JournalAddress.KIND;
    }

    @Override
    public BatchAnswer save(GridAddress address, List<CellEdit> edits) {
        JournalAddress page = JournalAddress.of(address);
        List<CellAnswer> answers = new ArrayList<>();
        List<CellChange> changes = new ArrayList<>();
        List<EditCell> cells = new ArrayList<>();
        List<EditPeriod> periods = new ArrayList<>();
        Map<UUID, CellEdit> typed = new HashMap<>();
        for (CellEdit edit : edits) {
            @Nullable Long student = Addresses.number(edit.row());
            @Nullable Shown column = JournalAddress.shown(edit.column());
            typed.put(edit.id(), edit);
            if (student != null && column != null) {
                cells.add(new EditCell(
                        edit.id(),
                        student,
                        column.lesson(),
                        edit.value(),
                        edit.version(),
                        AFTERWARDS.equals(edit.action()) ? EditCell.Way.AFTERWARDS : EditCell.Way.PLAIN,
                        column.work(),
                        edit.note()));
            } else if (student != null && JournalAddress.PERIOD_COLUMN.equals(edit.column())) {
                periods.add(new EditPeriod(edit.id(), student, edit.value(), edit.version(), edit.note()));
            } else {
                answers.add(refused(edit.id(), JournalProblem.NOT_FOUND));
            }
        }
        Optional<DateRange> shown = days.ofOpened(page);
        if (!cells.isEmpty()) {
            try {
                EditResult result = journal.edit(page.course(), shown.orElseGet(() -> days.year(page)), cells);
                written(result, typed, answers);
                live.saved(address.organisation(), page.course(), elsewhere(result, typed));
                shown.ifPresent(period -> sums(result, changes));
            } catch (Denied gone) {
                cells.forEach(cell -> answers.add(refused(cell.edit(), JournalProblem.RIGHT_GONE)));
                cells.clear();
            }
        }
        if (shown.isPresent()) {
            periods(page, periods, typed, answers);
            asked.during(() -> proposals(page, cells, changes));
        } else {
            periods.forEach(edit -> answers.add(refused(edit.edit(), JournalProblem.PERIOD_GONE)));
        }
        return new BatchAnswer(answers, changes);
    }

    /** Cells of lessons that were saved, for who looks at them in other days, or at the page of a work. */
    private List<CellChange> elsewhere(EditResult result, Map<UUID, CellEdit> typed) {
        JournalCells paint = new JournalCells(journal.attendanceCodes(), LocaleContextHolder.getLocale());
        List<CellChange> cells = new ArrayList<>();
        for (var answer : result.answers()) {
            if (answer instanceof Saved(UUID id, Cell cell)) {
                CellEdit edit = Objects.requireNonNull(typed.get(id));
                long lesson = column(edit).lesson();
                cells.add(new CellChange(edit.row(), JournalAddress.column(lesson), paint.cell(cell)));
                cell.marks().stream()
                        .map(Mark::assignment)
                        .distinct()
                        .forEach(work -> cells.add(new CellChange(
                                edit.row(), JournalAddress.column(lesson, work), paint.cell(cell.of(work)))));
            }
        }
        return cells;
    }

    private static Shown column(CellEdit edit) {
        return Objects.requireNonNull(JournalAddress.shown(edit.column()));
    }

    private void written(EditResult result, Map<UUID, CellEdit> typed, List<CellAnswer> answers) {
        Locale locale = LocaleContextHolder.getLocale();
        JournalCells paint = new JournalCells(journal.attendanceCodes(), locale);
        result.answers().forEach(answer -> answers.add(answer(answer, typed, paint, locale)));
    }

    private void sums(EditResult result, List<CellChange> changes) {
        JournalCells paint = new JournalCells(journal.attendanceCodes(), LocaleContextHolder.getLocale());
        result.sums().forEach((student, sums) -> {
            String row = String.valueOf(student);
            changes.add(new CellChange(row, JournalModels.AVERAGE, paint.average(sums.averages())));
            changes.add(new CellChange(row, JournalModels.MISSED, JournalCells.missed(sums.missed())));
        });
    }

    private CellAnswer refused(UUID edit, JournalProblem problem) {
        return CellAnswer.refused(edit, texts.of(LocaleContextHolder.getLocale(), problem.code()), null);
    }

    /** The mark of a period that a family has seen is changed with a reason, as any other. */
    private CellAnswer asked(PeriodAnswer answer, @Nullable CellEdit edit) {
        Locale locale = LocaleContextHolder.getLocale();
        String told = edit == null ? "" : edit.told();
        return new CellAnswer.Refused(
                answer.edit(),
                waits(told, locale),
                Objects.requireNonNullElse(answer.refused(), ""),
                answer.cell() == null ? null : JournalCells.period(answer.cell()),
                List.of(),
                reasons.ask(locale));
    }

    private void periods(
            JournalAddress page, List<EditPeriod> edits, Map<UUID, CellEdit> typed, List<CellAnswer> answers) {
        if (edits.isEmpty()) {
            return;
        }
        @Nullable PeriodResults contributed = results.getIfAvailable();
        if (contributed == null || page.period() == 0) {
            edits.forEach(edit -> answers.add(refused(edit.edit(), JournalProblem.NOT_FOUND)));
            return;
        }
        for (PeriodAnswer answer : settled(contributed, page, edits, answers)) {
            if (answer.asks()) {
                answers.add(asked(answer, typed.get(answer.edit())));
            } else if (answer.refused() != null) {
                answers.add(CellAnswer.refused(
                        answer.edit(),
                        answer.refused(),
                        answer.cell() == null ? null : JournalCells.period(answer.cell())));
            } else if (answer.conflict()) {
                answers.add(new CellAnswer.Conflict(answer.edit(), JournalCells.period(answer.cell()), null));
            } else {
                answers.add(new CellAnswer.Saved(answer.edit(), JournalCells.period(answer.cell())));
            }
        }
    }

    /** What refuses all period marks of a batch leaves the marks beside them saved. */
    private List<PeriodAnswer> settled(
            PeriodResults contributed, JournalAddress page, List<EditPeriod> edits, List<CellAnswer> answers) {
        try {
            return contributed.edit(page.course(), page.period(), edits);
        } catch (Refusal refusal) {
            String words = texts.of(
                    LocaleContextHolder.getLocale(),
                    refusal.problem().code(),
                    refusal.arguments().toArray());
            edits.forEach(edit -> answers.add(CellAnswer.refused(edit.edit(), words, null)));
            return List.of();
        } catch (NotFound gone) {
            edits.forEach(edit -> answers.add(refused(edit.edit(), JournalProblem.PERIOD_GONE)));
            return List.of();
        }
    }

    /** Proposed marks follow the marks they are made of. */
    private void proposals(JournalAddress page, List<EditCell> cells, List<CellChange> changes) {
        @Nullable PeriodResults contributed = results.getIfAvailable();
        if (cells.isEmpty() || contributed == null || page.period() == 0 || !contributed.visible(page.course())) {
            return;
        }
        var proposed = contributed.marks(page.course(), page.period()).cells();
        cells.stream().map(EditCell::student).distinct().forEach(student -> {
            var cell = proposed.get(student);
            if (cell != null) {
                changes.add(new CellChange(
                        String.valueOf(student), JournalAddress.PERIOD_COLUMN, JournalCells.period(cell)));
            }
        });
    }

    private CellAnswer answer(
            ru.zvonok.learning.journal.CellAnswer answer,
            Map<UUID, CellEdit> typed,
            JournalCells paint,
            Locale locale) {
        CellEdit edit = Objects.requireNonNull(typed.get(answer.edit()));
        Shown column = column(edit);
        return switch (answer) {
            case Saved saved -> new CellAnswer.Saved(saved.edit(), paint.cell(column.of(saved.cell())));
            case Conflict conflict ->
                new CellAnswer.Conflict(conflict.edit(), paint.cell(column.of(conflict.theirs())), who(conflict));
            case Refused refused -> {
                List<CellAction> ways = refused.problem() == JournalProblem.WAS_ABSENT
                        ? List.of(new CellAction(AFTERWARDS, texts.of(locale, "journal.page.afterwards")))
                        : List.of();
                yield new CellAnswer.Refused(
                        refused.edit(),
                        title(refused, edit, locale),
                        texts.of(
                                locale,
                                refused.problem().code(),
                                refused.arguments().toArray()),
                        refused.cell() == null ? null : paint.cell(column.of(refused.cell())),
                        ways,
                        asksReason(refused) ? reasons.ask(locale) : null);
            }
        };
    }

    private static boolean asksReason(Refused refused) {
        return refused.problem() == JournalProblem.REASON_MISSING
                || refused.problem() == JournalProblem.REASON_TOO_LONG;
    }

    private String title(Refused refused, CellEdit edit, Locale locale) {
        String told = edit.told();
        if (!asksReason(refused)) {
            return texts.of(locale, "journal.page.refused", told);
        }
        return waits(told, locale);
    }

    private String waits(String told, Locale locale) {
        return told.isEmpty()
                ? texts.of(locale, "journal.page.removal-waits")
                : texts.of(locale, "journal.page.waits", told);
    }

    private @Nullable String who(Conflict conflict) {
        if (conflict.account() == null || conflict.at() == null) {
            return null;
        }
        @Nullable String name = accounts.names(List.of(conflict.account())).get(conflict.account());
        var time = conflict.at().atZone(directory.current().zone()).toLocalTime();
        return name == null ? null : name + ", " + "%02d:%02d".formatted(time.getHour(), time.getMinute());
    }
}
