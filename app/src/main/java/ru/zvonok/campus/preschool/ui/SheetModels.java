package ru.zvonok.campus.preschool.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.preschool.DaySign;
import ru.zvonok.campus.preschool.MonthSheet;
import ru.zvonok.campus.preschool.MonthSheet.Child;
import ru.zvonok.campus.preschool.MonthSheet.Day;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.uikit.keygrid.CellChange;
import ru.zvonok.platform.uikit.keygrid.GridAddress;
import ru.zvonok.platform.uikit.keygrid.GridCell;
import ru.zvonok.platform.uikit.keygrid.GridColumn;
import ru.zvonok.platform.uikit.keygrid.GridModel;
import ru.zvonok.platform.uikit.keygrid.GridRow;
import ru.zvonok.platform.uikit.keygrid.GridValue;
import ru.zvonok.platform.uikit.keygrid.Tone;

/** A month sheet as a key grid: days as columns, today wide, sums at the end. */
@Component
class SheetModels {

    private static final String PRESENT = "present";
    private static final String ABSENT = "absent";
    private static final Day EMPTY = new Day(0, 0);

    private final Texts texts;

    SheetModels(Texts texts) {
        this.texts = texts;
    }

    static GridAddress address(long organisation, long group, java.time.YearMonth month) {
        return new GridAddress(organisation, SheetGridPage.KIND, group + "-" + month);
    }

    GridModel model(long organisation, MonthSheet sheet, Locale locale) {
        Map<Integer, DaySign> signs = signs(sheet);
        List<GridColumn> columns = new ArrayList<>();
        for (int day = 1; day <= sheet.month().lengthOfMonth(); day++) {
            columns.add(column(sheet, sheet.month().atDay(day), locale));
        }
        columns.add(sum(PRESENT, "preschool.sheet.present", 47, locale));
        columns.add(sum(ABSENT, "preschool.sheet.absent", 62, locale));
        List<GridRow> rows = sheet.children().stream()
                .map(child -> row(sheet, child, signs, locale))
                .toList();
        String label = texts.get(locale, "preschool.sheet.label", sheet.groupName(), monthName(sheet, locale));
        return new GridModel(
                        address(organisation, sheet.group(), sheet.month()),
                        label,
                        texts.get(locale, "preschool.sheet.children"),
                        List.of(),
                        columns,
                        rows,
                        values(sheet, locale))
                .showing(sheet.today().toString())
                .calling(GridModel.Waiting.DAYS)
                .filling();
    }

    /** A cell as it stands now. */
    static GridCell cell(Day day, Map<Integer, DaySign> signs) {
        DaySign sign = signs.get(day.sign());
        return sign == null
                ? GridCell.of("", day.version())
                : GridCell.of(sign.sign(), day.version()).withTone(tone(sign));
    }

    /** The sums of a row, for everybody who has the page open. */
    static List<CellChange> sums(MonthSheet sheet, Child child) {
        Map<Integer, DaySign> signs = signs(sheet);
        String row = String.valueOf(child.person());
        return List.of(
                new CellChange(row, PRESENT, presentSum(child, signs)),
                new CellChange(row, ABSENT, absentSum(child, signs)));
    }

    static Map<Integer, DaySign> signs(MonthSheet sheet) {
        Map<Integer, DaySign> signs = new HashMap<>();
        sheet.signs().forEach(sign -> signs.put(sign.id(), sign));
        return signs;
    }

    private GridRow row(MonthSheet sheet, Child child, Map<Integer, DaySign> signs, Locale locale) {
        List<GridCell> cells = new ArrayList<>();
        for (int number = 1; number <= sheet.month().lengthOfMonth(); number++) {
            LocalDate day = sheet.month().atDay(number);
            GridCell cell = cell(child.days().getOrDefault(day, EMPTY), signs);
            boolean away = sheet.open().contains(day) && !child.in(day);
            cells.add(away ? cell.asLocked(texts.get(locale, "preschool.not-in-group")) : cell);
        }
        cells.add(presentSum(child, signs));
        cells.add(absentSum(child, signs));
        return new GridRow(
                String.valueOf(child.person()),
                child.name().listed(),
                child.name().full(),
                cells);
    }

    private GridColumn column(MonthSheet sheet, LocalDate day, Locale locale) {
        // two letters: the columns are narrow
        String weekday = day.getDayOfWeek()
                .getDisplayName(java.time.format.TextStyle.SHORT_STANDALONE, locale)
                .substring(0, 2);
        String spoken = day.getDayOfMonth() + " "
                + day.getMonth().getDisplayName(java.time.format.TextStyle.FULL, locale) + ", "
                + day.getDayOfWeek().getDisplayName(java.time.format.TextStyle.FULL_STANDALONE, locale);
        if (!sheet.open().contains(day)) {
            return GridColumn.of(day.toString(), "", "", spoken).withWidth(10).withStyle(GridColumn.Style.OFF);
        }
        GridColumn column = GridColumn.of(day.toString(), String.valueOf(day.getDayOfMonth()), weekday, spoken);
        column = day.equals(sheet.today())
                ? column.withWidth(80).withStyle(GridColumn.Style.LARGE)
                : column.withWidth(24);
        return sheet.mayNote() ? column : column.readOnly();
    }

    private GridColumn sum(String id, String key, int width, Locale locale) {
        String name = texts.get(locale, key);
        return GridColumn.of(id, "", name, name).withWidth(width).atEnd().readOnly();
    }

    private static GridCell presentSum(Child child, Map<Integer, DaySign> signs) {
        long days = child.days().values().stream()
                .map(day -> signs.get(day.sign()))
                .filter(sign -> sign != null && sign.present())
                .count();
        return GridCell.fact(days == 0 ? "" : String.valueOf(days), Tone.TOTAL);
    }

    private static GridCell absentSum(Child child, Map<Integer, DaySign> signs) {
        long days = child.days().values().stream()
                .map(day -> signs.get(day.sign()))
                .filter(sign -> sign != null && !sign.present())
                .count();
        return GridCell.fact(days == 0 ? "" : String.valueOf(days), Tone.COUNT);
    }

    private static String tone(DaySign sign) {
        if (sign.present()) {
            return Tone.PRESENT;
        }
        return sign.open() ? Tone.ATTENDANCE_OPEN : Tone.ATTENDANCE;
    }

    private static List<GridValue> values(MonthSheet sheet, Locale locale) {
        return sheet.signs().stream()
                .map(sign -> new GridValue(
                        sign.sign(),
                        sign.word(locale),
                        tone(sign),
                        sign.typed().stream().filter(key -> key.length() == 1).toList()))
                .toList();
    }

    private static String monthName(MonthSheet sheet, Locale locale) {
        return sheet.month().getMonth().getDisplayName(java.time.format.TextStyle.FULL_STANDALONE, locale) + " "
                + sheet.month().getYear();
    }
}
