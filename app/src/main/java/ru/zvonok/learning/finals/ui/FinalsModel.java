package ru.zvonok.learning.finals.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.finals.PeriodSheet;
import ru.zvonok.learning.finals.PeriodSheet.PeriodRow;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.Proposal;
import ru.zvonok.learning.journal.PeriodResults.PeriodCell;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.platform.uikit.keygrid.GridCell;
import ru.zvonok.platform.uikit.keygrid.GridColumn;
import ru.zvonok.platform.uikit.keygrid.GridModel;
import ru.zvonok.platform.uikit.keygrid.GridRow;
import ru.zvonok.platform.uikit.keygrid.GridValue;
import ru.zvonok.platform.uikit.keygrid.Tone;

/** A sheet of period marks as a key grid: the mark to type, and beside it what it is proposed from. */
final class FinalsModel {

    private FinalsModel() {}

    /** @param editable whether marks can be typed */
    static GridModel of(
            long organisation,
            FinalsAddress at,
            String label,
            String period,
            PeriodSheet sheet,
            Map<Long, PeriodCell> cells,
            boolean editable) {
        boolean proposed = cells.values().stream()
                .anyMatch(cell ->
                        !cell.settled() && !cell.waits() && !cell.value().isEmpty());
        GridColumn mark = GridColumn.of(FinalsAddress.MARK, period, "", period).withWidth(96);
        List<GridColumn> columns = List.of(
                !editable ? mark.readOnly() : proposed ? mark.withAction(Words.t("finals.page.accept")) : mark,
                fact("average", "finals.page.average", 72),
                fact("marks", "finals.page.marks", 72),
                fact("missed", "finals.page.missed", 88),
                fact("duties", "finals.page.duties", 64),
                fact("why", "finals.page.why", 430));
        List<GridRow> rows = sheet.rows().stream()
                .map(row -> row(row, cells.get(row.person())))
                .toList();
        return new GridModel(
                at.grid(organisation), label, Words.t("finals.page.students"), List.of(), columns, rows, values());
    }

    private static GridRow row(PeriodRow row, @Nullable PeriodCell cell) {
        Proposal proposal = row.proposal();
        Locale locale = Words.locale();
        String average = proposal.average() == null ? "" : String.format(locale, "%.2f", proposal.average());
        String why = Words.t(proposal.reason(), proposal.arguments());
        List<GridCell> cells = new ArrayList<>();
        cells.add(cell == null ? GridCell.empty() : FinalsCells.mark(cell));
        cells.add(GridCell.fact(average, Tone.TOTAL));
        cells.add(count(proposal.marks()));
        cells.add(GridCell.fact(
                proposal.missed() == 0 ? "" : Words.t("finals.page.missed-of", proposal.missed(), proposal.lessons()),
                Tone.COUNT));
        cells.add(count(proposal.duties()));
        cells.add(reason(row, why));
        return new GridRow(
                String.valueOf(row.person()), row.name().listed(), row.name().full(), cells);
    }

    private static GridCell reason(PeriodRow row, String why) {
        Proposal proposal = row.proposal();
        if (row.outdated() && proposal.value() != null) {
            String now = Words.t("finals.reason.now", Words.t(proposal.value().textKey()));
            return GridCell.fact(why + " " + now, Tone.SAID_OPEN);
        }
        String whole = proposal.edge() ? why + " " + Words.t("finals.reason.edge") : why;
        boolean open = proposal.refusal() != null && row.value() == null;
        return GridCell.fact(whole, open ? Tone.SAID_OPEN : Tone.SAID);
    }

    private static GridCell count(int number) {
        return GridCell.fact(number == 0 ? "" : String.valueOf(number), Tone.COUNT);
    }

    private static GridColumn fact(String id, String key, int width) {
        return GridColumn.of(id, "", Words.t(key), Words.t(key + ".spoken"))
                .withWidth(width)
                .readOnly();
    }

    private static List<GridValue> values() {
        List<GridValue> values = new ArrayList<>();
        values.add(value(PeriodValue.FIVE, Tone.MARK5, "5"));
        values.add(value(PeriodValue.FOUR, Tone.MARK4, "4"));
        values.add(value(PeriodValue.THREE, Tone.MARK3, "3"));
        values.add(value(PeriodValue.TWO, Tone.MARK2, "2"));
        values.add(value(PeriodValue.NOT_ATTESTED, Tone.ATTENDANCE_BAD));
        values.add(value(PeriodValue.EXEMPT, Tone.ATTENDANCE));
        values.add(value(PeriodValue.PASS, Tone.ATTENDANCE));
        values.add(value(PeriodValue.FAIL, Tone.ATTENDANCE_BAD));
        return values;
    }

    private static GridValue value(PeriodValue value, String tone, String... keys) {
        String text = Words.t(value.textKey());
        return GridValue.of(text, Words.t(value.textKey() + ".word"), tone, keys);
    }
}
