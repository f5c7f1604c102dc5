package ru.zvonok.platform.reporting.core;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;
import ru.zvonok.platform.reporting.ReportPart.Column;
import ru.zvonok.platform.reporting.ReportPart.Look;
import ru.zvonok.platform.reporting.ReportPart.Row;
import ru.zvonok.platform.reporting.ReportPart.RowKind;
import ru.zvonok.platform.reporting.ReportPart.Table;

/** How a sheet looks on the screen and on paper: widths, heads that stay, long words, the page. */
final class WorkbookPaper {

    private static final int WIDEST_NUMBER = 15;
    private static final double LINE = 15;
    private static final double LETTER = 6.4;
    private static final double HIGHEST = 160;
    private static final int UPRIGHT = 90;

    private final Worksheet sheet;
    private final int columns;
    private final int[] widths;

    WorkbookPaper(Worksheet sheet, int columns) {
        this.sheet = sheet;
        this.columns = columns;
        this.widths = new int[columns];
    }

    /**
     * The table with the most columns says how wide they are; of the others only the first column counts, what is long there
     * goes across the rest.
     */
    void widths(List<Table> tables) {
        tables.stream()
                .max(Comparator.comparingInt(table -> table.columns().size()))
                .ifPresent(table -> {
                    for (int c = 0; c < table.columns().size(); c++) {
                        widths[c] = width(table.columns().get(c));
                    }
                });
        tables.forEach(table -> {
            if (table.columns().size() == columns) {
                for (int c = 0; c < columns; c++) {
                    widths[c] = Math.max(widths[c], width(table.columns().get(c)));
                }
            }
            widths[0] = Math.max(widths[0], table.columns().getFirst().width());
        });
        for (int c = 0; c < columns; c++) {
            sheet.width(c, widths[c]);
        }
    }

    /** A head of numbers is not broken inside of its longest word. */
    private static int width(Column column) {
        boolean figures = column.look() == Look.NUMBER || column.look() == Look.PERCENT;
        return figures
                ? Math.max(column.width(), Math.min(WIDEST_NUMBER, longestWord(column.header()) + 2))
                : column.width();
    }

    private static int longestWord(String text) {
        return Arrays.stream(text.split("\\s")).mapToInt(String::length).max().orElse(0);
    }

    /** Long heads over narrow columns stand upright. */
    void head(Table table, int line) {
        int longest = 0;
        for (int c = 0; c < table.columns().size(); c++) {
            Column column = table.columns().get(c);
            if (column.look() == Look.MARK && longestWord(column.header()) > widths[c]) {
                sheet.style(line, c).bold().wrapText(false).rotation(UPRIGHT).set();
                longest = Math.max(longest, column.header().length());
            }
        }
        if (longest > 0) {
            sheet.rowHeight(line, Math.min(HIGHEST, longest * LETTER + LETTER));
        }
        joinRest(table, line, "");
    }

    /** Long texts are broken into lines; the last one of a narrow table goes across the rest of the sheet. */
    void row(Table table, Row row, int line) {
        if (row.kind() == RowKind.GROUP) {
            return;
        }
        int lines = 1;
        for (int c = 0; c < row.cells().size(); c++) {
            int wide = c + 1 == table.columns().size() ? rest(c) : widths[c];
            if (row.cells().get(c) instanceof String text && text.length() > wide) {
                sheet.style(line, c).wrapText(true).verticalAlignment("top").set();
                lines = Math.max(lines, lines(text, wide));
            }
        }
        Object last = row.cells().getLast();
        joinRest(table, line, last instanceof String text ? text : "");
        if (lines > 1) {
            sheet.rowHeight(line, lines * LINE);
        }
    }

    private void joinRest(Table table, int line, String text) {
        int last = table.columns().size() - 1;
        boolean words = table.columns().get(last).look() == Look.TEXT;
        if (words && last + 1 < columns && (text.isEmpty() || text.length() > widths[last])) {
            sheet.range(line, last, line, columns - 1).merge();
        }
    }

    /** A text below the tables, across the sheet. */
    void across(int line, String text) {
        sheet.value(line, 0, text);
        int wide = rest(0);
        if (columns > 1 && text.length() > wide) {
            sheet.style(line, 0).wrapText(true).verticalAlignment("top").set();
            sheet.range(line, 0, line, columns - 1).merge();
            sheet.rowHeight(line, lines(text, wide) * LINE);
        }
    }

    /** What stands alone keeps its head and its first column in sight, and its head on every page. */
    void only(Table table, int firstRow) {
        boolean named = table.columns().size() > 2 && table.columns().getFirst().look() == Look.TEXT;
        sheet.freezePane(named ? 1 : 0, firstRow);
        boolean two = table.columns().stream().anyMatch(column -> column.over() != null);
        sheet.repeatRows(firstRow - (two ? 2 : 1), firstRow - 1);
    }

    /** A4, as wide as the page. */
    void print(boolean landscape) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation(landscape ? "landscape" : "portrait");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    private int rest(int from) {
        int wide = 0;
        for (int c = from; c < columns; c++) {
            wide += widths[c];
        }
        return Math.max(1, wide);
    }

    private static int lines(String text, int wide) {
        return (text.length() + wide - 1) / wide;
    }
}
