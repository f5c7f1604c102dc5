package ru.zvonok.platform.uikit.keygrid;

import java.util.ArrayList;
import java.util.List;

/** A made-up attendance sheet of a kindergarten group for November 2026, on the 12th. */
final class Month {

    private static final List<String> NAMES = List.of(
            "Алексеева Варвара",
            "Ахметов Амир",
            "Белов Тимофей",
            "Власова Кира",
            "Гордеев Марк",
            "Дроздова Алёна",
            "Егоров Семён",
            "Жданова Стефания",
            "Иванов Тимофей",
            "Казакова Милана",
            "Лебедев Арсений",
            "Миронова Агата",
            "Назаров Платон",
            "Орлова Есения");
    private static final List<String> WEEK = List.of("вс", "пн", "вт", "ср", "чт", "пт", "сб");

    private Month() {}

    static GridModel sheet() {
        List<GridColumn> columns = new ArrayList<>();
        for (int day = 1; day <= 30; day++) {
            String name = WEEK.get((day - 1) % 7);
            GridColumn column = GridColumn.of("d" + day, String.valueOf(day), name, day + " ноября, " + name);
            boolean off = name.equals("вс") || name.equals("сб") || day == 4;
            columns.add(
                    off
                            ? GridColumn.of("d" + day, "", "", day + " ноября, выходной")
                                    .withWidth(10)
                                    .withStyle(GridColumn.Style.OFF)
                            : day == 12
                                    ? column.withWidth(80).withStyle(GridColumn.Style.LARGE)
                                    : column.withWidth(24));
        }
        columns.add(GridColumn.of("was", "", "Был", "Был, дней")
                .withWidth(47)
                .atEnd()
                .readOnly());
        columns.add(GridColumn.of("not", "", "Не был", "Не был, дней")
                .withWidth(62)
                .atEnd()
                .readOnly());
        List<GridRow> rows = new ArrayList<>();
        for (int r = 0; r < NAMES.size(); r++) {
            List<GridCell> cells = new ArrayList<>();
            for (int day = 1; day <= 30; day++) {
                boolean open = columns.get(day - 1).editable() && day <= 12;
                cells.add(
                        day == 12 && r != 6
                                ? GridCell.of(r % 4 == 3 ? "Б" : r == 12 ? "Н" : "✓", 1)
                                : open && day < 12 && (r * 7 + day) % 13 == 0 ? GridCell.of("О", 1) : GridCell.empty());
            }
            cells.add(GridCell.fact("8", Tone.TOTAL));
            cells.add(GridCell.fact(r % 3 == 0 ? "" : "2", Tone.COUNT));
            rows.add(new GridRow("c" + r, NAMES.get(r), cells));
        }
        return new GridModel(
                        new GridAddress(8, "attendance", "g3-2026-11"),
                        "Посещаемость, группа «Ромашка»",
                        "Дети",
                        List.of(),
                        columns,
                        rows,
                        List.of(
                                GridValue.of("✓", "пришёл", Tone.PRESENT, "+"),
                                GridValue.of("Б", "болеет", Tone.ATTENDANCE, "б"),
                                GridValue.of("О", "отпуск родителей", Tone.ATTENDANCE, "о"),
                                GridValue.of("С", "семейные обстоятельства", Tone.ATTENDANCE, "с"),
                                GridValue.of("Н", "причина неизвестна", Tone.ATTENDANCE_OPEN, "н")))
                .showing("d12")
                .calling(GridModel.Waiting.DAYS)
                .filling();
    }
}
