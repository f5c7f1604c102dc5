package ru.zvonok.platform.intake.core;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.SheetVisibility;
import ru.zvonok.platform.intake.IntakeProblem;
import ru.zvonok.platform.intake.core.SourceFile.Remark;
import ru.zvonok.platform.intake.core.SourceFile.Row;
import ru.zvonok.platform.intake.core.SourceFile.Sheet;
import ru.zvonok.platform.kernel.Refusal;

/** Reads the cells of a workbook that the scan has let through, row by row. */
final class XlsxReader {

    private final IntakeLimits limits;
    private final Room room;
    private boolean wide;

    XlsxReader(IntakeLimits limits) {
        this.limits = limits;
        this.room = new Room(limits);
    }

    SourceFile read(String name, byte[] bytes, List<Remark> found) {
        List<Remark> remarks = new ArrayList<>(found);
        try {
            return read(name, bytes, SheetShape.of(bytes), remarks);
        } catch (IOException
                | XMLStreamException
                | ExcelReaderException
                | IllegalStateException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NullPointerException e) {
            // whatever the reader stumbles on inside somebody's file is the file's fault
            throw new Refusal(IntakeProblem.FILE_DAMAGED);
        }
    }

    private SourceFile read(String name, byte[] bytes, SheetShape.Book shapes, List<Remark> remarks)
            throws IOException {
        try (ReadableWorkbook book =
                new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(shapes.styles(), true))) {
            List<Sheet> sheets = new ArrayList<>();
            int hiddenLines = 0;
            int hidden = 0;
            for (org.dhatim.fastexcel.reader.Sheet sheet : book.getSheets().toList()) {
                if (sheet.getVisibility() == SheetVisibility.VISIBLE) {
                    SheetShape shape = shapes.at(sheet.getIndex());
                    hiddenLines += shape.hidden();
                    sheets.add(
                            new Sheet(sheet.getIndex(), sheet.getName(), shape.spread(rows(sheet, book.isDate1904()))));
                } else {
                    hidden++;
                }
            }
            if (hidden > 0 && sheets.stream().allMatch(sheet -> sheet.rows().isEmpty())) {
                throw new Refusal(IntakeProblem.FILE_ALL_HIDDEN);
            }
            if (hidden > 0) {
                remarks.add(new Remark(IntakeProblem.FILE_HIDDEN_SHEETS, List.of(hidden)));
            }
            if (hiddenLines > 0) {
                remarks.add(new Remark(IntakeProblem.FILE_HIDDEN_LINES, List.of(hiddenLines)));
            }
            if (wide) {
                remarks.add(new Remark(IntakeProblem.FILE_WIDE, List.of(limits.columns())));
            }
            return new SourceFile(name, sheets, remarks);
        }
    }

    private List<Row> rows(org.dhatim.fastexcel.reader.Sheet sheet, boolean from1904) throws IOException {
        List<Row> result = new ArrayList<>();
        try (Stream<org.dhatim.fastexcel.reader.Row> stream = sheet.openStream()) {
            for (var each = stream.iterator(); each.hasNext(); ) {
                org.dhatim.fastexcel.reader.Row row = each.next();
                SortedMap<Integer, RawCell> cells = new TreeMap<>();
                for (Cell cell : row) {
                    if (cell == null) {
                        continue;
                    }
                    if (cell.getColumnIndex() >= limits.columns()) {
                        wide |= cell.getType() != CellType.EMPTY;
                        continue;
                    }
                    RawCell raw = cell(cell, from1904);
                    if (!raw.isEmpty()) {
                        cells.put(cell.getColumnIndex(), raw);
                    }
                }
                if (!cells.isEmpty()) {
                    Row read = new Row(row.getRowNum(), cells);
                    room.take(read);
                    result.add(read);
                }
            }
        }
        return List.copyOf(result);
    }

    private static RawCell cell(Cell cell, boolean from1904) {
        boolean formula = cell.getFormula() != null && !cell.getFormula().isEmpty();
        if (cell.getType() == CellType.ERROR) {
            String text = cell.getRawValue() == null ? "#" : cell.getRawValue();
            return new RawCell(text, RawCell.Type.ERROR, null, formula, false);
        }
        Object value = cell.getValue();
        if (value == null || value.toString().isEmpty()) {
            return formula ? new RawCell("", RawCell.Type.WITHOUT_RESULT, null, true, false) : RawCell.EMPTY;
        }
        return switch (value) {
            case BigDecimal number -> number(number, cell, formula, from1904);
            case Boolean logical -> new RawCell(logical ? "true" : "false", RawCell.Type.LOGICAL, null, formula, false);
            default -> text(value.toString(), formula);
        };
    }

    private static RawCell text(String text, boolean formula) {
        if (formula && text.startsWith("#") && text.endsWith("!")) {
            return new RawCell(text, RawCell.Type.ERROR, null, true, false);
        }
        return text.isBlank() ? RawCell.EMPTY : new RawCell(text, RawCell.Type.TEXT, null, formula, false);
    }

    private static RawCell number(BigDecimal number, Cell cell, boolean formula, boolean from1904) {
        if (ExcelDates.isDateFormat(cell.getDataFormatId(), cell.getDataFormatString())) {
            LocalDateTime date = ExcelDates.of(number, from1904);
            if (date != null) {
                return new RawCell(ExcelDates.iso(date), RawCell.Type.DATE, date, formula, false);
            }
        }
        RawCell.Type type = from1904 ? RawCell.Type.NUMBER_SINCE_1904 : RawCell.Type.NUMBER;
        return new RawCell(plain(number), type, null, formula, false);
    }

    private static String plain(BigDecimal number) {
        // doubles drag a tail behind: 12.300000000000001
        BigDecimal rounded = number.scale() > 10 ? number.setScale(10, java.math.RoundingMode.HALF_UP) : number;
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
