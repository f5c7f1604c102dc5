package ru.zvonok.platform.reporting.core;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.reporting.ReportPart;
import ru.zvonok.platform.reporting.ReportPart.Column;
import ru.zvonok.platform.reporting.ReportPart.Look;
import ru.zvonok.platform.reporting.ReportPart.Row;
import ru.zvonok.platform.reporting.ReportPart.RowKind;
import ru.zvonok.platform.reporting.ReportPart.Table;
import ru.zvonok.platform.reporting.ReportSheet;

/** Writes a report as a workbook. Text is written as text and nothing else, whatever sign it begins with. */
@Component
class WorkbookPress {

    private static final int LONGEST_TEXT = 32_767;
    private static final int LONGEST_NAME = 31;

    byte[] write(ReportSheet report) {
        var out = new ByteArrayOutputStream();
        List<Table> tables = report.content().parts().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
        int columns =
                tables.stream().mapToInt(table -> table.columns().size()).max().orElse(1);
        try (Workbook book = new Workbook(out, "Zvonok", null)) {
            Worksheet sheet = book.newWorksheet(name(report.title()));
            WorkbookPaper paper = new WorkbookPaper(sheet, columns);
            paper.widths(tables);
            sheet.value(0, 0, text(report.title()));
            sheet.style(0, 0).bold().fontSize(13).set();
            sheet.value(1, 0, text(report.head()));
            if (!report.made().isEmpty()) {
                sheet.value(2, 0, text(report.made()));
            }
            int line = 3;
            for (ReportPart part : report.content().parts()) {
                switch (part) {
                    case Table table -> {
                        line = table(sheet, paper, table, line);
                        if (tables.size() == 1) {
                            paper.only(table, line - table.rows().size());
                        }
                        line++;
                    }
                    case ReportPart.Heading heading -> {
                        sheet.value(++line, 0, text(heading.text()));
                        sheet.style(line++, 0).bold().set();
                    }
                    case ReportPart.Note note -> paper.across(line++, text(note.text()));
                    case ReportPart.Signature sign -> sheet.value(++line, 0, text(sign.office() + " ____________"));
                    case ReportPart.TearOff strip -> paper.across(line++, text(strip.text()));
                    case ReportPart.Chart chart -> {
                        // the table below says the same
                    }
                }
            }
            paper.print(report.content().landscape());
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Answers the line after the last. */
    private static int table(Worksheet sheet, WorkbookPaper paper, Table table, int first) {
        int line = first;
        List<Column> columns = table.columns();
        if (!table.caption().isEmpty()) {
            sheet.value(line, 0, text(table.caption()));
            sheet.style(line++, 0).bold().set();
        }
        int top = line;
        if (columns.stream().anyMatch(column -> column.over() != null)) {
            over(sheet, columns, line++);
        }
        for (int c = 0; c < columns.size(); c++) {
            sheet.value(line, c, text(columns.get(c).header()));
            sheet.style(line, c).bold().wrapText(true).set();
        }
        paper.head(table, line++);
        for (Row row : table.rows()) {
            for (int c = 0; c < row.cells().size(); c++) {
                put(sheet, line, c, row.cells().get(c), columns.get(c), row.kind() != RowKind.PLAIN);
            }
            paper.row(table, row, line);
            line++;
        }
        sheet.range(top, 0, line - 1, columns.size() - 1)
                .style()
                .borderStyle("thin")
                .set();
        return line;
    }

    /** The heads that several columns share, each across its columns. */
    private static void over(Worksheet sheet, List<Column> columns, int line) {
        for (int c = 0; c < columns.size(); c++) {
            String over = columns.get(c).over();
            if (over != null && (c == 0 || !over.equals(columns.get(c - 1).over()))) {
                int last = c;
                while (last + 1 < columns.size()
                        && over.equals(columns.get(last + 1).over())) {
                    last++;
                }
                sheet.value(line, c, text(over));
                sheet.style(line, c).bold().horizontalAlignment("center").set();
                if (last > c) {
                    sheet.range(line, c, line, last).merge();
                }
            }
        }
    }

    private static void put(Worksheet sheet, int line, int c, @Nullable Object value, Column column, boolean bold) {
        String format = "";
        switch (value) {
            case null -> {}
            case Number number
            when column.look() == Look.PERCENT -> {
                sheet.value(line, c, new BigDecimal(number.toString()).movePointLeft(2));
                format = "0.0%";
            }
            case Number number -> {
                sheet.value(line, c, number);
                format = column.look() == Look.NUMBER && column.decimals() > 0
                        ? "0." + "0".repeat(column.decimals())
                        : "";
            }
            case Boolean yes -> sheet.value(line, c, yes);
            case LocalDate day -> {
                sheet.value(line, c, day);
                format = "dd.MM.yyyy";
            }
            default -> sheet.value(line, c, text(String.valueOf(value)));
        }
        if (!format.isEmpty() && bold) {
            sheet.style(line, c).bold().format(format).set();
        } else if (!format.isEmpty()) {
            sheet.style(line, c).format(format).set();
        } else if (bold) {
            sheet.style(line, c).bold().set();
        }
    }

    private static String text(String text) {
        String clean = text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "");
        return clean.length() > LONGEST_TEXT ? clean.substring(0, LONGEST_TEXT) : clean;
    }

    private static String name(String title) {
        String name = title.replaceAll("[\\\\/?*\\[\\]:'\\p{Cntrl}]", " ").strip();
        return name.isEmpty() ? "1" : name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }
}
