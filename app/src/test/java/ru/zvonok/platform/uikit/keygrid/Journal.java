package ru.zvonok.platform.uikit.keygrid;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A made-up page of marks: 28 pupils, 19 lessons of two months, average, absences, period mark. */
final class Journal {

    static final GridAddress ADDRESS = new GridAddress(17, "journal", "c12-p3");
    static final String TODAY = "l17";

    private static final List<String> NAMES = List.of(
            "Абдуллаева Лейла",
            "Баранов Илья",
            "Белоусов Константин",
            "Васильева Анна",
            "Гаврилов Матвей",
            "Гусева Полина",
            "Давыдов Роман",
            "Ерёмин Захар",
            "Жёлтикова Ярослава",
            "Зайцев Михаил",
            "Иванова Мария",
            "Калинина Ева",
            "Ковалёв Глеб",
            "Кузнецова Софья",
            "Лапшин Никита",
            "Макарова Вероника",
            "Медведев Артём",
            "Никифорова Дарья",
            "Осипов Лев",
            "Павлова Алиса",
            "Романов Степан",
            "Сафин Камиль",
            "Тихонова Ульяна",
            "Фёдоров Даниил",
            "Хасанова Камилла",
            "Цветков Фёдор",
            "Шакиров Тимур",
            "Щербакова Юлия");
    private static final int[] DAYS = {24, 29, 1, 2, 13, 15, 16, 20, 22, 23, 27, 29, 30, 3, 5, 6, 10, 12, 13};
    private static final List<String> KINDS = List.of(
            "чт", "вт", "чт", "К/р", "вт", "чт", "пт", "С/р", "чт", "Тест", "вт", "чт", "К/р", "вт", "чт", "С/р", "вт",
            "С/р", "К/р");

    private Journal() {}

    static List<GridValue> values() {
        return List.of(
                GridValue.of("5", "пять", Tone.MARK5, "5"),
                GridValue.of("4", "четыре", Tone.MARK4, "4"),
                GridValue.of("3", "три", Tone.MARK3, "3"),
                GridValue.of("2", "два", Tone.MARK2, "2"),
                GridValue.of("•", "долг", Tone.DUTY, "."),
                GridValue.of("ОТ", "отсутствует", Tone.ATTENDANCE_OPEN, "н"),
                GridValue.of("Б", "болеет", Tone.ATTENDANCE, "б"),
                GridValue.of("УП", "уважительная причина", Tone.ATTENDANCE, "у"),
                GridValue.of("НП", "без причины", Tone.ATTENDANCE_BAD),
                GridValue.of("ОП", "опоздал", Tone.ATTENDANCE, "о"),
                GridValue.of("ОСВ", "освобождён", Tone.ATTENDANCE));
    }

    static List<GridColumn> columns() {
        List<GridColumn> columns = new ArrayList<>();
        for (int i = 0; i < DAYS.length; i++) {
            String kind = KINDS.get(i);
            String month = i < 2 ? "сентября" : i < 13 ? "октября" : "ноября";
            GridColumn column = GridColumn.of(
                            "l" + i, String.valueOf(DAYS[i]), kind, DAYS[i] + " " + month + ", " + kind)
                    .withSeveral();
            columns.add(
                    ("l" + i).equals(TODAY)
                            ? column.withStyle(GridColumn.Style.TODAY)
                            : kind.equals("К/р") ? column.withStyle(GridColumn.Style.STRONG) : column);
        }
        columns.add(GridColumn.of("avg", "", "Ср.", "Средний балл")
                .withWidth(54)
                .atEnd()
                .readOnly());
        columns.add(GridColumn.of("abs", "", "Проп.", "Пропущено уроков")
                .withWidth(54)
                .atEnd()
                .readOnly());
        columns.add(GridColumn.of("period", "1 трим.", "", "Отметка за 1 триместр")
                .withWidth(66)
                .atEnd()
                .withAction("принять"));
        return columns;
    }

    /** No marks at all: what a test types is what stands there. */
    static GridModel empty() {
        List<GridRow> rows = new ArrayList<>();
        for (int r = 0; r < NAMES.size(); r++) {
            List<GridCell> cells = new ArrayList<>();
            columns().forEach(column -> cells.add(GridCell.empty()));
            rows.add(new GridRow("p" + r, NAMES.get(r), cells));
        }
        return model(rows);
    }

    /** As in the middle of a term. */
    static GridModel full() {
        Random random = new Random(7);
        String[] marks = {"5", "4", "4", "3", "5", "2", "4 5", "5 5", "УП", "Б", "•", "НП", "ОТ", "3 4"};
        List<GridRow> rows = new ArrayList<>();
        for (int r = 0; r < NAMES.size(); r++) {
            List<GridCell> cells = new ArrayList<>();
            for (int c = 0; c < DAYS.length; c++) {
                boolean often = KINDS.get(c).contains("/р") || KINDS.get(c).equals("Тест");
                cells.add(
                        c < DAYS.length - 1 && random.nextInt(10) < (often ? 8 : 2)
                                ? GridCell.of(
                                        marks[Math.min(random.nextInt(marks.length), random.nextInt(marks.length) + 3)],
                                        1)
                                : GridCell.empty());
            }
            cells.add(GridCell.fact("4," + (10 + random.nextInt(80)), Tone.TOTAL));
            cells.add(GridCell.fact(random.nextInt(3) == 0 ? "" : String.valueOf(1 + random.nextInt(3)), Tone.COUNT));
            cells.add(
                    r < 6
                            ? GridCell.of("4", 1).withTone("settled")
                            : GridCell.of("4", 1).withTone(r % 7 == 0 ? Tone.PROPOSED_EDGE : Tone.PROPOSED));
            rows.add(new GridRow("p" + r, NAMES.get(r), cells));
        }
        rows.set(2, with(rows.get(2), 12, GridCell.of("3", 1).withComment("Пересдача 6 ноября")));
        rows.set(4, with(rows.get(4), 5, GridCell.empty().asLocked("Урок отменён")));
        return model(rows);
    }

    private static GridRow with(GridRow row, int column, GridCell cell) {
        List<GridCell> cells = new ArrayList<>(row.cells());
        cells.set(column, cell);
        return new GridRow(row.id(), row.name(), cells);
    }

    private static GridModel model(List<GridRow> rows) {
        return new GridModel(
                        ADDRESS,
                        "Отметки, 7 «Б», алгебра",
                        "Ученики",
                        List.of(new GridGroup("Сентябрь", 2), new GridGroup("Октябрь", 11), new GridGroup("Ноябрь", 6)),
                        columns(),
                        rows,
                        values())
                .showing(TODAY);
    }
}
