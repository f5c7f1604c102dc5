package ru.zvonok.platform.reporting.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.zvonok.platform.reporting.ReportContent;
import ru.zvonok.platform.reporting.ReportPart.Column;
import ru.zvonok.platform.reporting.ReportPart.Row;
import ru.zvonok.platform.reporting.ReportPart.Table;
import ru.zvonok.platform.reporting.ReportSheet;

/** How a workbook stands on the screen and on paper. */
class WorkbookPressTest {

    private static final Table GRID = new Table(
            "",
            List.of(
                    Column.text("Учащийся", 26),
                    Column.mark("Информатика"),
                    Column.mark("Физика"),
                    Column.number("5").under("Отметки"),
                    Column.number("4").under("Отметки")),
            List.of(Row.of("Агафонова Мирослава", 5, 4, 1, 1)));
    private static final Table WHO = new Table(
            "Класс в числах",
            List.of(Column.text("Показатель", 34), Column.text("Число", 10), Column.text("Кто", 60)),
            List.of(Row.of("на «5»", 1, "Агафонова М. Р., ".repeat(8))));

    @TempDir
    Path folder;

    @Test
    void aTableKeepsItsHeadInSightAndOnEveryPage() throws IOException {
        Map<String, String> book = book(ReportContent.landscape(GRID));
        assertThat(book.get("sheet"))
                .contains("orientation=\"landscape\"", "fitToWidth=\"1\"", "fitToHeight=\"0\"", "fitToPage=\"true\"")
                .contains("paperSize=\"9\"", "xSplit=\"1\"", "ySplit=\"5\"")
                .contains("<mergeCell ref=\"D4:E4\"");
        assertThat(book.get("book")).contains("Print_Titles", "$4:$5");
        assertThat(book.get("styles")).contains("textRotation=\"90\"");
    }

    @Test
    void aNarrowTableBesideAWideOneKeepsTheColumnsOfThatAndGoesAcross() throws IOException {
        String sheet = book(new ReportContent(false, List.of(GRID, WHO))).get("sheet");
        assertThat(sheet).contains("orientation=\"portrait\"").doesNotContain("ySplit");
        assertThat(sheet).as("the first column is the widest of both").contains("width=\"34.0\"");
        assertThat(sheet).as("no mark is as wide as names").doesNotContain("width=\"60.0\"");
        assertThat(sheet).contains("<mergeCell ref=\"C10:E10\"");
    }

    private Map<String, String> book(ReportContent content) throws IOException {
        byte[] file = new WorkbookPress().write(new ReportSheet("Итоги", "9А", "Школа", content, List.of()));
        Map<String, String> parts = new HashMap<>();
        Path kept = Files.write(folder.resolve("book.xlsx"), file);
        try (ZipFile zip = new ZipFile(kept.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String name = entry.getName();
                String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                if (name.contains("worksheets/sheet")) {
                    parts.put("sheet", text);
                } else if (name.endsWith("workbook.xml")) {
                    parts.put("book", text);
                } else if (name.endsWith("styles.xml")) {
                    parts.put("styles", text);
                }
            }
        }
        return parts;
    }
}
