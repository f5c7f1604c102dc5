package ru.zvonok.platform.reporting.core;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.reporting.TableSheet;

/** Writes a table as a workbook. Text is written as text and nothing else, whatever sign it begins with. */
@Component
class WorkbookPress {

    private static final int LONGEST_TEXT = 32_767;
    private static final int LONGEST_NAME = 31;

    byte[] write(TableSheet table) {
        var out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Zvonok", null)) {
            Worksheet sheet = book.newWorksheet(name(table.title()));
            sheet.value(0, 0, text(table.title()));
            sheet.style(0, 0).bold().fontSize(13).set();
            sheet.value(1, 0, text(table.second()));
            List<TableSheet.Column> columns = table.columns();
            for (int c = 0; c < columns.size(); c++) {
                sheet.value(3, c, text(columns.get(c).header()));
                sheet.style(3, c).bold().wrapText(true).borderStyle("thin").set();
                sheet.width(c, columns.get(c).width());
            }
            int line = 4;
            for (List<@Nullable Object> row : table.rows()) {
                for (int c = 0; c < row.size(); c++) {
                    put(sheet, line, c, row.get(c));
                }
                line++;
            }
            sheet.freezePane(0, 4);
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(Worksheet sheet, int line, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> sheet.value(line, column, number);
            case Boolean yes -> sheet.value(line, column, yes);
            case LocalDate day -> {
                sheet.value(line, column, day);
                sheet.style(line, column).format("dd.MM.yyyy").set();
            }
            default -> sheet.value(line, column, text(String.valueOf(value)));
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
