package ru.zvonok.learning.timetable.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.timetable.PatternWeek;
import ru.zvonok.learning.timetable.PatternWeek.Line;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.calendar.Bell;

/** The pattern of a class as a table: each line a button, each free place a plus. */
final class PatternTable {

    /** What the page does with a line or a free place. */
    interface Clicks {
        void line(Line line);

        void free(DayOfWeek weekday, int number);
    }

    private static final int FEWEST_ROWS = 7;

    private final PatternWeek week;
    private final Clicks clicks;

    PatternTable(PatternWeek week, Clicks clicks) {
        this.week = week;
        this.clicks = clicks;
    }

    NativeTable table() {
        NativeTableRow head = new NativeTableRow();
        NativeTableHeaderCell corner = new NativeTableHeaderCell(Words.t("timetable.week.number"));
        corner.getElement().setAttribute("scope", "col");
        head.add(corner);
        days().forEach(day -> {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(name(day));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        });
        NativeTableBody body = new NativeTableBody();
        int last = last();
        for (int number = first(); number <= last; number++) {
            int row = number;
            NativeTableRow line = new NativeTableRow(rowHead(number));
            days().forEach(day -> line.add(cell(day, row)));
            body.add(line);
        }
        NativeTable table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassNames("z-week", "z-pattern");
        table.getElement().setAttribute("aria-label", Words.t("timetable.pattern.title", week.name()));
        return table;
    }

    private Stream<DayOfWeek> days() {
        return Stream.of(DayOfWeek.values())
                .filter(day -> day.getValue() <= week.weekDays()
                        || week.lines().stream().anyMatch(line -> line.slot().weekday() == day));
    }

    private int first() {
        return Stream.concat(
                        week.bells().stream().map(Bell::number),
                        week.lines().stream().map(line -> line.slot().number()))
                .min(Integer::compare)
                .map(number -> Math.min(number, 1))
                .orElse(1);
    }

    private int last() {
        return Stream.concat(
                        week.bells().stream().map(Bell::number),
                        week.lines().stream().map(line -> line.slot().number()))
                .max(Integer::compare)
                .orElse(FEWEST_ROWS);
    }

    private NativeTableHeaderCell rowHead(int number) {
        Span digit = new Span(String.valueOf(number));
        digit.addClassName("z-strong");
        NativeTableHeaderCell cell = new NativeTableHeaderCell(digit);
        cell.getElement().setAttribute("scope", "row");
        week.bells().stream()
                .filter(bell -> bell.number() == number)
                .findFirst()
                .ifPresent(bell -> {
                    Span time = new Span(LessonWords.time(bell.startsAt(), bell.endsAt()));
                    time.addClassNames("z-muted", "z-small", "z-nowrap");
                    cell.add(time);
                });
        return cell;
    }

    private NativeTableCell cell(DayOfWeek day, int number) {
        NativeTableCell cell = new NativeTableCell();
        week.lines().stream()
                .filter(line -> line.slot().weekday() == day && line.slot().number() == number)
                .forEach(line -> cell.add(button(line)));
        Button plus = new Button(Icons.of("plus"), click -> clicks.free(day, number));
        plus.addThemeVariants(ButtonVariant.TERTIARY);
        plus.addClassNames("z-icon-button", "z-pattern-add");
        String label = Words.t("timetable.pattern.add-at", name(day), number);
        plus.setAriaLabel(label);
        plus.setTooltipText(label);
        cell.add(plus);
        return cell;
    }

    private Component button(Line line) {
        Span subject = new Span(line.course().subjectName());
        subject.addClassName("z-strong");
        Div text = new Div(subject);
        text.addClassName("z-pattern-text");
        String facts = Stream.of(
                        Optional.ofNullable(line.course().subgroupName()).orElse(""),
                        line.teacher() == null ? "" : line.teacher().brief(),
                        line.room() == null ? "" : LessonWords.room(line.room()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        text.add(small(facts));
        limits(line).ifPresent(words -> text.add(small(words)));
        Button button = new Button(text, click -> clicks.line(line));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("z-pattern-line");
        button.setAriaLabel(Words.t(
                "timetable.pattern.change-at",
                line.course().subjectName(),
                name(line.slot().weekday()),
                line.slot().number()));
        return button;
    }

    /** «с 23.11», «до 20.12», where a line does not hold the whole year. */
    private Optional<String> limits(Line line) {
        LocalDate from = line.slot().validFrom();
        @Nullable LocalDate to = line.slot().validTo();
        boolean begins = week.year() == null || from.isAfter(week.year().from());
        if (to != null) {
            return Optional.of(
                    begins
                            ? Words.t("timetable.pattern.between", Dates.shortDay(from), Dates.shortDay(to))
                            : Words.t("timetable.pattern.until", Dates.shortDay(to)));
        }
        return begins ? Optional.of(Words.t("timetable.pattern.since", Dates.shortDay(from))) : Optional.empty();
    }

    private static Span small(String text) {
        Span span = new Span(text);
        span.addClassNames("z-muted", "z-small");
        return span;
    }

    /** «Понедельник». */
    static String name(DayOfWeek day) {
        String word = day.getDisplayName(TextStyle.FULL_STANDALONE, Words.locale());
        return word.substring(0, 1).toUpperCase(Words.locale()) + word.substring(1);
    }
}
