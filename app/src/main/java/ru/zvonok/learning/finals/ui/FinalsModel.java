package ru.zvonok.learning.finals.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.finals.PeriodCells;
import ru.zvonok.learning.finals.PeriodSheet.PeriodRow;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.Proposal;
import ru.zvonok.learning.finals.YearResult;
import ru.zvonok.learning.journal.PeriodResults.PeriodCell;
import ru.zvonok.learning.journal.Scale;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.platform.uikit.keygrid.GridCell;
import ru.zvonok.platform.uikit.keygrid.GridColumn;
import ru.zvonok.platform.uikit.keygrid.GridModel;
import ru.zvonok.platform.uikit.keygrid.GridRow;
import ru.zvonok.platform.uikit.keygrid.GridValue;
import ru.zvonok.platform.uikit.keygrid.Tone;

/** The sheet of a course as a key grid: marks of all periods, the year, the exam and the end, beside them what the chosen column is proposed from. */
final class FinalsModel {

    private static final int WIDTH = 82;
    private static final int NARROW = 66;
    private static final int FEW = 6;
    private static final int WHY = 430;
    private static final int WHY_NARROW = 384;
    private static final int MOST = 12;

    private FinalsModel() {}

    /**
     * @param columns in their order, each with its sheet
     * @param chosen the column whose proposals are explained
     * @param rule by which they are proposed, in words
     * @param names as shown, by person
     * @param editable whether marks can be typed
     */
    static GridModel of(
            long organisation,
            FinalsAddress at,
            String label,
            List<FinalsColumn> columns,
            FinalsColumn chosen,
            String rule,
            Map<Long, String> names,
            boolean editable) {
        List<GridColumn> heads = new ArrayList<>();
        List<Map<Long, PeriodRow>> rows = new ArrayList<>();
        for (FinalsColumn column : columns) {
            heads.add(head(column, column.id() == chosen.id(), editable));
            Map<Long, PeriodRow> byPerson = new HashMap<>();
            column.sheet().rows().forEach(row -> byPerson.put(row.person(), row));
            rows.add(byPerson);
        }
        heads.add(fact("average", "finals.page.average", 68));
        heads.add(fact("marks", "finals.page.marks", 68));
        heads.add(fact("missed", "finals.page.missed", 84));
        heads.add(fact("duties", "finals.page.duties", 60));
        boolean themes = chosen.id() == YearResult.COURSEWORK.column();
        heads.add(GridColumn.of(
                        "why",
                        Words.t(themes ? "finals.coursework" : "finals.page.why"),
                        rule,
                        Words.t(themes ? "finals.coursework" : "finals.page.why.spoken"))
                .withWidth(columns.size() > FEW ? WHY_NARROW : WHY)
                .readOnly());
        Map<Long, PeriodRow> explained = rows.get(columns.indexOf(chosen));
        List<GridRow> all = columns.getLast().sheet().rows().stream()
                .map(one -> {
                    List<GridCell> cells = new ArrayList<>();
                    rows.forEach(column -> cells.add(mark(column.get(one.person()))));
                    facts(cells, explained.get(one.person()));
                    return new GridRow(
                            String.valueOf(one.person()),
                            names.getOrDefault(one.person(), one.name().listed()),
                            one.name().full(),
                            cells);
                })
                .toList();
        return new GridModel(
                at.grid(organisation),
                label,
                Words.t("finals.page.students"),
                List.of(),
                heads,
                all,
                values(chosen.sheet().scale()));
    }

    private static GridColumn head(FinalsColumn column, boolean chosen, boolean editable) {
        GridColumn head = GridColumn.of(FinalsAddress.column(column.id()), column.name(), "", column.spoken())
                .withWidth(YearResult.of(column.id()).isPresent() ? NARROW : WIDTH);
        if (!editable || !column.open()) {
            head = head.readOnly();
        } else if (chosen && column.sheet().ready() > 0) {
            head = head.withAction(Words.t("finals.page.accept", column.sheet().ready()));
        }
        return chosen ? head.withStyle(GridColumn.Style.TODAY) : head;
    }

    private static GridCell mark(@Nullable PeriodRow row) {
        PeriodCell cell = PeriodCells.of(row, Words::t);
        boolean there = row != null
                && (row.value() != null
                        || row.pending() != null
                        || row.proposal().value() != null
                        || row.version() > 0);
        return there ? FinalsCells.mark(cell) : GridCell.empty();
    }

    private static void facts(List<GridCell> cells, @Nullable PeriodRow row) {
        if (row == null) {
            for (int i = 0; i < 5; i++) {
                cells.add(GridCell.fact("", Tone.COUNT));
            }
            return;
        }
        Proposal proposal = row.proposal();
        Locale locale = Words.locale();
        String average = proposal.average() == null ? "" : String.format(locale, "%.2f", proposal.average());
        cells.add(GridCell.fact(average, Tone.TOTAL));
        cells.add(count(proposal.marks()));
        cells.add(GridCell.fact(
                proposal.missed() == 0 ? "" : Words.t("finals.page.missed-of", proposal.missed(), proposal.lessons()),
                Tone.COUNT));
        cells.add(count(proposal.duties()));
        cells.add(reason(row));
    }

    private static GridCell reason(PeriodRow row) {
        Proposal proposal = row.proposal();
        String why = PeriodCells.reason(row, Words::t);
        if (why == null) {
            return GridCell.fact("", Tone.SAID);
        }
        String whole = proposal.edge() && !row.outdated() ? why + " " + Words.t("finals.reason.edge") : why;
        boolean open = row.outdated() || proposal.refusal() != null && row.value() == null;
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

    /** Of a long scale marks are typed as they come. */
    private static List<GridValue> values(@Nullable Scale scale) {
        List<GridValue> values = new ArrayList<>();
        if (scale == null || scale.kind() == Scale.Kind.FIVE) {
            values.add(value(PeriodValue.FIVE, Tone.MARK5, "5"));
            values.add(value(PeriodValue.FOUR, Tone.MARK4, "4"));
            values.add(value(PeriodValue.THREE, Tone.MARK3, "3"));
            values.add(value(PeriodValue.TWO, Tone.MARK2, "2"));
        } else if (scale.kind().numbers() && scale.marks().size() <= MOST) {
            scale.marks().forEach(mark -> values.add(value(PeriodValue.of(scale, mark), tone(scale.worth(mark)))));
        }
        values.add(value(PeriodValue.NOT_ATTESTED, Tone.ATTENDANCE_BAD));
        values.add(value(PeriodValue.EXEMPT, Tone.ATTENDANCE));
        values.add(value(PeriodValue.PASS, Tone.ATTENDANCE));
        values.add(value(PeriodValue.FAIL, Tone.ATTENDANCE_BAD));
        return values;
    }

    private static GridValue value(PeriodValue value, String tone, String... keys) {
        return GridValue.of(value.said(Words::t), value.word(Words::t), tone, keys);
    }

    private static String tone(int worth) {
        return switch (worth) {
            case 5 -> Tone.MARK5;
            case 4 -> Tone.MARK4;
            case 3 -> Tone.MARK3;
            default -> Tone.MARK2;
        };
    }
}
