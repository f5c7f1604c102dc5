package ru.zvonok.platform.intake.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.zvonok.platform.intake.IntakeProblem;
import ru.zvonok.platform.kernel.Refusal;

/** What is let in and what is refused in a sentence. */
class FileGateTest {

    private static final byte[] GOOD = Books.of(List.of(List.of("Класс", "Смена"), List.of("5А", 1)));
    private static final String SHEET_HEAD =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    private static final String SHEET_TAIL = "</sheetData></worksheet>";

    private static SourceFile read(String name, byte[] bytes) {
        return FileGate.read(name, bytes, IntakeLimits.DEFAULT);
    }

    private static IntakeProblem problem(String name, byte[] bytes) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> read(name, bytes));
        assertThat(refusal).as("refusal of " + name).isNotNull();
        return (IntakeProblem) refusal.problem();
    }

    private static byte[] ole(String stream) {
        byte[] bytes = new byte[2048];
        byte[] head = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        System.arraycopy(head, 0, bytes, 0, head.length);
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, bytes, 1024, name.length);
        return bytes;
    }

    @Test
    void aWorkbookIsRead() {
        SourceFile file = read("классы.xlsx", GOOD);
        assertThat(file.sheets()).hasSize(1);
        assertThat(file.sheets().getFirst().rows().get(1).cell(0).text()).isEqualTo("5А");
        assertThat(file.sheets().getFirst().rows().get(1).cell(1).text()).isEqualTo("1");
        assertThat(file.remarks()).isEmpty();
    }

    @Test
    void passwordAndOldExcel() {
        assertThat(problem("a.xlsx", ole("EncryptedPackage"))).isEqualTo(IntakeProblem.FILE_PASSWORD);
        assertThat(problem("a.xls", ole("Workbook"))).isEqualTo(IntakeProblem.FILE_OLD_EXCEL);
        assertThat(problem("a.doc", ole("WordDocument"))).isEqualTo(IntakeProblem.FILE_NOT_A_WORKBOOK);
    }

    @Test
    void macrosAreRefused() {
        assertThat(problem("a.xlsm", Books.with(GOOD, Map.of("xl/vbaProject.bin", "x"))))
                .isEqualTo(IntakeProblem.FILE_MACROS);
        assertThat(problem("a.xlsx", Books.with(GOOD, Map.of("xl/macrosheets/sheet1.xml", "<x/>"))))
                .isEqualTo(IntakeProblem.FILE_MACROS);
        String types =
                "<Types><Override ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>";
        assertThat(problem("a.xlsx", Books.with(GOOD, Map.of("[Content_Types].xml", types))))
                .isEqualTo(IntakeProblem.FILE_MACROS);
    }

    @Test
    void linksToOtherFilesAreRefused() {
        assertThat(problem("a.xlsx", Books.with(GOOD, Map.of("xl/externalLinks/externalLink1.xml", "<x/>"))))
                .isEqualTo(IntakeProblem.FILE_EXTERNAL_LINKS);
        assertThat(problem("a.xlsx", Books.with(GOOD, Map.of("xl/connections.xml", "<x/>"))))
                .isEqualTo(IntakeProblem.FILE_EXTERNAL_LINKS);
    }

    @Test
    void picturesAndCommentsAreIgnoredAndSaid() {
        SourceFile file = read(
                "a.xlsx", Books.with(GOOD, Map.of("xl/media/image1.png", "png", "xl/comments1.xml", "<comments/>")));
        assertThat(file.remarks())
                .extracting(SourceFile.Remark::problem)
                .containsExactly(IntakeProblem.FILE_PICTURES, IntakeProblem.FILE_COMMENTS);
    }

    @Test
    void whatIsNoWorkbookIsRefused() {
        assertThat(problem("a.xlsx", "просто текст".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(IntakeProblem.FILE_NOT_A_WORKBOOK);
        assertThat(problem("a.pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(IntakeProblem.FILE_NOT_A_WORKBOOK);
        assertThat(problem("a.xlsx", Books.zip(Map.of("word/document.xml", new byte[0]))))
                .isEqualTo(IntakeProblem.FILE_NOT_A_WORKBOOK);
        assertThat(problem("a.xlsx", Books.zip(Map.of("xl/workbook.bin", new byte[1]))))
                .isEqualTo(IntakeProblem.FILE_OTHER_FORMAT);
        assertThat(problem("a.ods", Books.zip(Map.of("content.xml", new byte[1]))))
                .isEqualTo(IntakeProblem.FILE_OTHER_FORMAT);
        assertThat(problem("a.csv", new byte[] {0, 1, 2, 3})).isEqualTo(IntakeProblem.FILE_NOT_A_WORKBOOK);
        assertThat(problem("a.xlsx", new byte[0])).isEqualTo(IntakeProblem.FILE_EMPTY);
        assertThat(problem("a.xlsx", Books.of(List.of()))).isEqualTo(IntakeProblem.FILE_NO_ROWS);
    }

    @Test
    void damageIsRefused() {
        assertThat(problem("a.xlsx", Arrays.copyOf(GOOD, GOOD.length / 2))).isEqualTo(IntakeProblem.FILE_DAMAGED);
        assertThat(problem(
                        "a.xlsx", Books.with(GOOD, Map.of("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row"))))
                .isEqualTo(IntakeProblem.FILE_DAMAGED);
        assertThat(problem("a.xlsx", Books.with(GOOD, Map.of("xl/workbook.xml", "нет"))))
                .isEqualTo(IntakeProblem.FILE_DAMAGED);
        String odd = SHEET_HEAD + "<row r=\"1\"><c r=\"A1\" t=\"z\"><v>1</v></c></row>" + SHEET_TAIL;
        assertThat(problem("a.xlsx", Books.with(GOOD, Map.of("xl/worksheets/sheet1.xml", odd))))
                .isEqualTo(IntakeProblem.FILE_DAMAGED);
    }

    @Test
    void aFileThatWouldFillTheMemoryIsRefused() {
        IntakeLimits small = new IntakeLimits(10_000_000, 200_000_000, 20_000, 150, 7, 60);
        byte[] many = Books.of(List.of(List.of("a", "b", "c", "d"), List.of("a", "b", "c", "d")));
        byte[] wordy = Books.of(List.of(List.of("x".repeat(61))));
        byte[] text = "a;b;c;d\ne;f;g;h\n".getBytes(StandardCharsets.UTF_8);
        for (byte[] content : List.of(many, text)) {
            assertThat(catchThrowableOfType(Refusal.class, () -> FileGate.read("a.csv", content, small))
                            .problem())
                    .isEqualTo(IntakeProblem.FILE_TOO_MANY_CELLS);
        }
        assertThat(catchThrowableOfType(Refusal.class, () -> FileGate.read("a.xlsx", wordy, small))
                        .problem())
                .isEqualTo(IntakeProblem.FILE_BOMB);
    }

    /** Texts that cells share are all laid in memory as soon as one of the last is wanted. */
    @Test
    void sharedTextsWithoutEndAreRefused() {
        byte[] book = Books.with(
                GOOD, Map.of("xl/sharedStrings.xml", "<sst>" + "<si><t>a</t></si>".repeat(600_001) + "</sst>"));
        assertThat(problem("a.xlsx", book)).isEqualTo(IntakeProblem.FILE_TOO_MANY_CELLS);
    }

    @Test
    void anEntityBombDoesNotGoOff() {
        String bomb = "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>" + SHEET_HEAD
                + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&b;</t></is></c></row>" + SHEET_TAIL;
        assertThat(problem("a.xlsx", Books.with(GOOD, Map.of("xl/worksheets/sheet1.xml", bomb))))
                .isIn(IntakeProblem.FILE_DAMAGED, IntakeProblem.FILE_NO_ROWS);
    }

    @Test
    void aFileOutsideIsNotReadIn() {
        String outside = "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + SHEET_HEAD
                + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&x;</t></is></c></row>" + SHEET_TAIL;
        assertThat(problem("a.xlsx", Books.with(GOOD, Map.of("xl/worksheets/sheet1.xml", outside))))
                .isIn(IntakeProblem.FILE_DAMAGED, IntakeProblem.FILE_NO_ROWS);
    }

    @Test
    void partsThatPointOutsideAreNothingToUs() {
        byte[] book = Books.with(GOOD, Map.of("../../evil.xml", "<x/>", "xl/worksheets/../../../evil.xml", "<x/>"));
        assertThat(read("a.xlsx", book).sheets()).hasSize(1);
    }

    @Test
    void onlyHiddenSheets() {
        String hidden = Books.text(GOOD, "xl/workbook.xml").replaceFirst("<sheet (?=name)", "<sheet state=\"hidden\" ");
        String shown = Books.text(GOOD, "xl/workbook.xml").replaceFirst("state=\"visible\"", "state=\"hidden\"");
        String workbook = shown.contains("hidden") ? shown : hidden;
        assertThat(problem("a.xlsx", Books.with(GOOD, Map.of("xl/workbook.xml", workbook))))
                .isEqualTo(IntakeProblem.FILE_ALL_HIDDEN);
    }

    @Test
    void whatStandsTooFarRightIsSaid() {
        StringBuilder cells = new StringBuilder(SHEET_HEAD).append("<row r=\"1\">");
        for (int column = 0; column < 16_000; column++) {
            cells.append("<c r=\"")
                    .append(ru.zvonok.platform.intake.SheetPreview.lettersOf(column))
                    .append("1\"><v>1</v></c>");
        }
        cells.append("</row>").append(SHEET_TAIL);
        SourceFile file = read("a.xlsx", Books.with(GOOD, Map.of("xl/worksheets/sheet1.xml", cells.toString())));
        assertThat(file.remarks()).extracting(SourceFile.Remark::problem).contains(IntakeProblem.FILE_WIDE);
        assertThat(file.sheets().getFirst().width()).isEqualTo(150);
    }

    @Test
    void tooLargeOutsideAndInside() {
        assertThat(problem("a.xlsx", new byte[10_000_001])).isEqualTo(IntakeProblem.FILE_TOO_LARGE);
        byte[] bomb = Books.repeated(
                GOOD,
                SHEET_HEAD + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>",
                "a".repeat(1_000_000),
                250,
                "</t></is></c></row>" + SHEET_TAIL);
        assertThat(bomb.length).isLessThan(1_000_000);
        assertThat(problem("a.xlsx", bomb)).isEqualTo(IntakeProblem.FILE_BOMB);
    }

    @Test
    void aMillionRowsAreRefusedButEmptyOnesAreNot() {
        byte[] many = Books.repeated(GOOD, SHEET_HEAD, "<row><c><v>1</v></c></row>", 1_000_000, SHEET_TAIL);
        assertThat(problem("a.xlsx", many)).isEqualTo(IntakeProblem.FILE_TOO_MANY_ROWS);
        byte[] formatted = Books.repeated(
                GOOD,
                SHEET_HEAD + "<row><c><v>1</v></c></row>",
                "<row ht=\"15\"><c s=\"0\"/></row>",
                100_000,
                SHEET_TAIL);
        assertThat(read("a.xlsx", formatted).sheets().getFirst().rows()).hasSize(1);
        assertThat(problem("a.csv", "a;b\n".repeat(20_001).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(IntakeProblem.FILE_TOO_MANY_ROWS);
        assertThat(read("a.csv", ("a;b\n" + ";\n".repeat(19_999)).getBytes(StandardCharsets.UTF_8))
                        .sheets()
                        .getFirst()
                        .rows())
                .hasSize(1);
    }

    @Test
    void cellsOfAllSorts() {
        String cells = SHEET_HEAD
                + "<row r=\"2\"><c r=\"A2\"><f>1+1</f><v>2</v></c><c r=\"B2\" t=\"str\"><f>\"a\"</f><v>текст</v></c>"
                + "<c r=\"C2\"><f>A1</f></c><c r=\"D2\" t=\"e\"><v>#DIV/0!</v></c><c r=\"E2\" t=\"b\"><v>1</v></c>"
                + "<c r=\"F2\"><v>12.300000000000001</v></c><c r=\"G2\"><v>8.4275534525E10</v></c></row>"
                + SHEET_TAIL;
        SourceFile.Row row = read("a.xlsx", Books.with(GOOD, Map.of("xl/worksheets/sheet1.xml", cells)))
                .sheets()
                .getFirst()
                .rows()
                .getFirst();
        assertThat(row.number()).isEqualTo(2);
        assertThat(row.cell(0)).extracting(RawCell::text, RawCell::formula).containsExactly("2", true);
        assertThat(row.cell(1)).extracting(RawCell::text, RawCell::formula).containsExactly("текст", true);
        assertThat(row.cell(2).type()).isEqualTo(RawCell.Type.WITHOUT_RESULT);
        assertThat(row.cell(3).type()).isEqualTo(RawCell.Type.ERROR);
        assertThat(row.cell(4).type()).isEqualTo(RawCell.Type.LOGICAL);
        assertThat(row.cell(5).text()).isEqualTo("12.3");
        assertThat(row.cell(6).text()).isEqualTo("84275534525");
    }

    @Test
    void aWorkbookWithoutStylesIsRead() {
        String types = Books.text(GOOD, "[Content_Types].xml").replaceAll("<Override[^>]*styles[^>]*/>", "");
        assertThat(read("a.xlsx", Books.with(GOOD, Map.of("[Content_Types].xml", types)))
                        .sheets()
                        .getFirst()
                        .rows())
                .hasSize(2);
    }

    @Test
    void datesOfAWorkbook() {
        byte[] book = Books.of(List.of(List.of(LocalDate.of(2019, 3, 1))));
        RawCell cell =
                read("a.xlsx", book).sheets().getFirst().rows().getFirst().cell(0);
        assertThat(cell.type()).isEqualTo(RawCell.Type.DATE);
        assertThat(cell.text()).isEqualTo("2019-03-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251", "UTF-16LE"})
    void lettersOfATextAreGuessed(String charset) {
        String text = (charset.equals("UTF-16LE") ? "\ufeff" : "") + "Класс;Руководитель\r\n5А;Фомина Д.Д.\r\n";
        SourceFile file = read("a.csv", text.getBytes(Charset.forName(charset)));
        assertThat(file.sheets().getFirst().rows().get(1).cell(1).text()).isEqualTo("Фомина Д.Д.");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t", "|"})
    void theDelimiterIsGuessed(String delimiter) {
        String text = "\ufeffКласс" + delimiter + "Предметы" + delimiter + "Смена\n" + "5А" + delimiter + "\"История"
                + delimiter + " \"\"Право\"\"\nФизика\"" + delimiter + "1\n";
        SourceFile.Row row = read("a.csv", text.getBytes(StandardCharsets.UTF_8))
                .sheets()
                .getFirst()
                .rows()
                .get(1);
        assertThat(row.cell(1).text()).isEqualTo("История" + delimiter + " \"Право\"\nФизика");
        assertThat(row.cell(2).text()).isEqualTo("1");
    }

    @Test
    void whatExcelWritesInTheFirstLineIsUnderstood() {
        SourceFile file = read("a.csv", "sep=,\nКласс,Смена\n5А,1\n".getBytes(StandardCharsets.UTF_8));
        assertThat(file.sheets().getFirst().rows()).hasSize(2);
        assertThat(file.sheets().getFirst().rows().getFirst().number()).isEqualTo(1);
    }

    @Test
    void aQuoteInsideAWordIsAQuote() {
        SourceFile file =
                read("a.csv", "Группа;Смена\n\"Ромашка\" младшая;1\n5«А»;2\n".getBytes(StandardCharsets.UTF_8));
        assertThat(file.sheets().getFirst().rows().get(1).cell(0).text()).isEqualTo("\"Ромашка\" младшая");
    }
}
