package ru.zvonok.learning.timetable.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.timetable.LessonPages;
import ru.zvonok.learning.timetable.TimetableWeek;
import ru.zvonok.learning.timetable.TimetableWeek.Day;
import ru.zvonok.learning.timetable.TimetableWeek.Held;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;

/** A week as a table: a row for each number, a column for each day. */
final class WeekTable {

    private final TimetableWeek week;
    private final Map<Long, LessonPages.Paths> pages;
    private final @Nullable LessonForms forms;

    WeekTable(TimetableWeek week, Map<Long, LessonPages.Paths> pages, @Nullable LessonForms forms) {
        this.week = week;
        this.pages = pages;
        this.forms = forms;
    }

    NativeTable table(String caption) {
        NativeTableRow head = new NativeTableRow();
        NativeTableHeaderCell corner = new NativeTableHeaderCell(Words.t("timetable.week.number"));
        corner.getElement().setAttribute("scope", "col");
        corner.addClassName("z-week-number");
        head.add(corner);
        week.days().forEach(day -> head.add(header(day)));
        NativeTableBody body = new NativeTableBody();
        Map<Integer, List<Held>> rows = rows();
        boolean first = true;
        for (Map.Entry<Integer, List<Held>> row : rows.entrySet()) {
            NativeTableRow line = new NativeTableRow();
            line.add(rowHead(row.getKey(), row.getValue()));
            for (Day day : week.days()) {
                if (!day.lessons().isEmpty()) {
                    line.add(cell(day, row.getKey(), oneTime(row.getValue())));
                } else if (first) {
                    line.add(free(day, rows.size()));
                }
            }
            body.add(line);
            first = false;
        }
        NativeTable table = new NativeTable();
        table.addClassName("z-week");
        table.getElement().setAttribute("aria-label", caption);
        table.add(new NativeTableHeader(head), body);
        return table;
    }

    private Map<Integer, List<Held>> rows() {
        Map<Integer, List<Held>> rows = week.days().stream()
                .flatMap(day -> day.lessons().stream())
                .collect(Collectors.groupingBy(held -> held.lesson().number(), TreeMap::new, Collectors.toList()));
        if (!rows.isEmpty()) {
            TreeMap<Integer, List<Held>> sorted = new TreeMap<>(rows);
            for (int number = Math.min(1, sorted.firstKey()); number < sorted.lastKey(); number++) {
                rows.putIfAbsent(number, List.of());
            }
        }
        return rows;
    }

    private static NativeTableHeaderCell header(Day day) {
        Span name = new Span(Dates.weekdayAndWords(day.date()));
        NativeTableHeaderCell cell = new NativeTableHeaderCell(name);
        cell.getElement().setAttribute("scope", "col");
        if (day.today()) {
            cell.getElement().setAttribute("aria-current", "date");
            cell.addClassName("z-week-today");
            cell.add(today());
        }
        if (day.as() != null) {
            cell.add(shifted(day));
        }
        return cell;
    }

    static Span today() {
        Span today = new Span(Words.t("timetable.week.today"));
        today.addClassName("z-week-today-word");
        return today;
    }

    static Tag shifted(Day day) {
        String as = day.as() == null ? "" : day.as().getDisplayName(TextStyle.FULL_STANDALONE, Words.locale());
        return Tag.ochre(Words.t("timetable.week.shifted", as.toLowerCase(Words.locale())));
    }

    private static boolean oneTime(List<Held> held) {
        return held.stream()
                        .map(one -> LessonWords.time(
                                one.lesson().startsAt(), one.lesson().endsAt()))
                        .distinct()
                        .count()
                <= 1;
    }

    private static NativeTableHeaderCell rowHead(int number, List<Held> held) {
        Span digit = new Span(String.valueOf(number));
        digit.addClassName("z-strong");
        NativeTableHeaderCell cell = new NativeTableHeaderCell(digit);
        cell.getElement().setAttribute("scope", "row");
        Set<String> times = held.stream()
                .map(one ->
                        LessonWords.time(one.lesson().startsAt(), one.lesson().endsAt()))
                .collect(Collectors.toSet());
        if (times.size() == 1) {
            Span time = new Span(times.iterator().next());
            time.addClassNames("z-muted", "z-small", "z-nowrap");
            cell.add(time);
        }
        return cell;
    }

    private NativeTableCell cell(Day day, int number, boolean timeInRow) {
        NativeTableCell cell = new NativeTableCell();
        cell.setClassName("z-week-today", day.today());
        for (Held held : day.lessons()) {
            if (held.lesson().number() == number) {
                LessonPages.Paths paths = pages.get(held.lesson().id());
                Div block = LessonWords.block(held, week.whose(), paths == null ? null : paths.wide(), forms);
                if (!timeInRow) {
                    Span time = new Span(LessonWords.time(
                            held.lesson().startsAt(), held.lesson().endsAt()));
                    time.addClassNames("z-muted", "z-small");
                    block.addComponentAsFirst(time);
                }
                cell.add(block);
            }
        }
        return cell;
    }

    private static NativeTableCell free(Day day, int rows) {
        NativeTableCell cell = new NativeTableCell(new Span(off(day)));
        cell.getElement().setAttribute("rowspan", String.valueOf(rows));
        cell.addClassName("z-week-off");
        return cell;
    }

    /** Why a day without lessons is one. */
    static String off(Day day) {
        if (day.off() != null) {
            return day.off();
        }
        return Words.t(day.study() ? "timetable.week.free" : "timetable.week.no-study");
    }
}
