package ru.zvonok.learning.workload.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.workload.PlannedWork;
import ru.zvonok.learning.workload.WorkState;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.TextOrder;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;

/** Works by class and week as a table, and by day as a list where there is no room for one. */
class ScheduleTable {

    /** «5А» before «10А». */
    private static final Comparator<String> GROUPS = Comparator.comparingLong(
                    (String name) -> name.chars().takeWhile(Character::isDigit).count())
            .thenComparing(TextOrder.ORDER);

    private final List<PlannedWork> works;
    private final DateRange days;
    private final LocalDate today;
    private final WorkWords words;
    private final Consumer<PlannedWork> open;

    ScheduleTable(
            List<PlannedWork> works, DateRange days, LocalDate today, WorkWords words, Consumer<PlannedWork> open) {
        this.works = works;
        this.days = days;
        this.today = today;
        this.words = words;
        this.open = open;
    }

    /** A line for each class, a column for each week in which something is planned or which is now. */
    Div byClass(String caption) {
        return table(caption, work -> work.course().groupName(), one -> one.stream()
                .<Component>map(this::chip)
                .toList());
    }

    /** A line for each parallel; the same work of several classes stands there once and opens the parallel. */
    Div byParallel(String caption, IntFunction<String> path) {
        return table(caption, ScheduleTable::parallel, one -> {
            Map<List<Object>, List<PlannedWork>> same = new LinkedHashMap<>();
            one.forEach(work -> same.computeIfAbsent(
                            List.of(work.course().subject(), work.type(), work.title(), work.state(), work.level()),
                            key -> new ArrayList<>())
                    .add(work));
            return same.values().stream()
                    .map(works -> merged(works, path.apply(works.getFirst().grade())))
                    .toList();
        });
    }

    private static String parallel(PlannedWork work) {
        return Words.t("workload.parallel", String.valueOf(work.grade()));
    }

    private Component merged(List<PlannedWork> same, String path) {
        PlannedWork first = same.getFirst();
        String groups = same.stream()
                .map(work -> work.course().groupName())
                .distinct()
                .sorted(TextOrder.ORDER)
                .collect(Collectors.joining(", "));
        Anchor link = new Anchor(path, "");
        link.add(text(first, groups));
        link.addClassName("z-works-chip");
        dress(link, first, same.stream().allMatch(this::gone), same.stream().anyMatch(work -> !work.violations()
                .isEmpty()));
        link.getElement()
                .setAttribute(
                        "aria-label",
                        Words.t(
                                "workload.merged",
                                groups,
                                first.course().subjectName(),
                                words.kind(first),
                                Dates.day(first.day())));
        return link;
    }

    private Div table(
            String caption,
            Function<PlannedWork, String> line,
            Function<List<PlannedWork>, List<? extends Component>> cells) {
        List<LocalDate> weeks = weeks();
        NativeTableRow head = new NativeTableRow(header("", "col"));
        weeks.forEach(week -> {
            NativeTableHeaderCell cell =
                    header(Words.t("workload.week", Dates.shortDay(week), Dates.shortDay(week.plusDays(5))), "col");
            cell.setClassName("z-week-today", monday(today).equals(week));
            head.add(cell);
        });
        Map<String, Map<LocalDate, List<PlannedWork>>> lines = new LinkedHashMap<>();
        works.stream().map(line).distinct().sorted(GROUPS).forEach(name -> lines.put(name, new TreeMap<>()));
        works.forEach(work -> lines.getOrDefault(line.apply(work), new TreeMap<>())
                .computeIfAbsent(monday(work.day()), week -> new ArrayList<>())
                .add(work));
        NativeTableBody body = new NativeTableBody();
        lines.forEach((name, byWeek) -> {
            NativeTableRow row = new NativeTableRow(header(name, "row"));
            weeks.forEach(week -> {
                NativeTableCell cell = new NativeTableCell();
                cells.apply(byWeek.getOrDefault(week, List.of())).forEach(cell::add);
                row.add(cell);
            });
            body.add(row);
        });
        NativeTable table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("z-works");
        table.getElement().setAttribute("aria-label", caption);
        Div scroll = new Div(table);
        scroll.addClassNames("z-scroll-x", "z-works-wide");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", caption);
        scroll.getElement()
                .executeJs(
                        "const now = this.querySelector('.z-week-today'); if (now) this.scrollLeft = now.offsetLeft - this.clientWidth / 2");
        return scroll;
    }

    private List<LocalDate> weeks() {
        List<LocalDate> weeks = new ArrayList<>();
        works.stream().map(work -> monday(work.day())).distinct().sorted().forEach(weeks::add);
        LocalDate now = monday(today);
        if (days.contains(now) && !weeks.contains(now)) {
            weeks.add(now);
            weeks.sort(null);
        }
        return weeks;
    }

    private Button chip(PlannedWork work) {
        String day = Dates.weekday(work.day()) + " " + Dates.shortDay(work.day());
        Button chip = new Button(text(work, day), click -> open.accept(work));
        chip.addThemeVariants(ButtonVariant.TERTIARY);
        chip.addClassName("z-works-chip");
        dress(chip, work, gone(work), !work.violations().isEmpty());
        chip.setAriaLabel(Words.t(
                "workload.spoken",
                WorkWords.group(work.course()),
                work.course().subjectName(),
                words.kind(work),
                Dates.day(work.day()),
                Words.t(work.state().textKey())));
        return chip;
    }

    private Div text(PlannedWork work, String below) {
        Span subject = new Span(work.course().subjectShortName());
        subject.addClassName("z-strong");
        Span second = new Span(below);
        second.addClassNames("z-muted", "z-small");
        return new Div(new Div(subject, new Span(words.shortKind(work.type()))), second);
    }

    private static void dress(HasStyle chip, PlannedWork work, boolean gone, boolean wrong) {
        chip.setClassName("z-work-proposed", work.state() == WorkState.PROPOSED);
        chip.setClassName("z-work-gone", gone);
        chip.setClassName("z-work-wrong", wrong);
        chip.setClassName("z-work-binding", work.level().binding());
    }

    /** Taken out, or moved to another half-year. */
    private boolean gone(PlannedWork work) {
        return work.state() == WorkState.WITHDRAWN || !days.contains(work.day());
    }

    /** By day, from today on first; what is over stands at the end. */
    Div list() {
        Div all = new Div();
        all.addClassName("z-works-list");
        Map<LocalDate, List<PlannedWork>> coming = new TreeMap<>();
        Map<LocalDate, List<PlannedWork>> over = new TreeMap<>();
        works.forEach(work -> (work.day().isBefore(today) ? over : coming)
                .computeIfAbsent(work.day(), day -> new ArrayList<>())
                .add(work));
        coming.forEach((day, own) -> all.add(day(day, own)));
        if (!over.isEmpty()) {
            Span past = new Span(Words.t("workload.past"));
            past.addClassName("z-muted");
            all.add(past);
            over.forEach((day, own) -> all.add(day(day, own)));
        }
        return all;
    }

    private Section day(LocalDate day, List<PlannedWork> own) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("z-lines", "z-ruled");
        own.forEach(work -> list.add(new ListItem(line(work))));
        return new Section(new H3(Dates.weekdayAndWords(day)), list);
    }

    private Component line(PlannedWork work) {
        Span name =
                new Span(WorkWords.group(work.course()) + ", " + work.course().subjectName());
        name.addClassName("z-strong");
        Div text = new Div(name, new Span(words.kind(work)));
        text.addClassName("z-stack");
        @Nullable Integer number = work.number();
        if (number != null) {
            text.add(WorkWords.small(Words.t("workload.lesson", number, work.minutes())));
        }
        WorkWords.change(work).ifPresent(change -> text.add(WorkWords.small(change)));
        text.setClassName("z-work-gone", gone(work));
        Div tags = new Div();
        tags.addClassName("z-tags");
        tags(work).forEach(tags::add);
        text.add(tags);
        return text;
    }

    static List<Tag> tags(PlannedWork work) {
        List<Tag> tags = new ArrayList<>();
        if (work.level().binding()) {
            tags.add(Tag.accent(Words.t(work.level().textKey())));
        }
        switch (work.state()) {
            case PROPOSED -> tags.add(Tag.ochre(Words.t(work.state().textKey())));
            case DECLINED, WITHDRAWN -> tags.add(Tag.grey(Words.t(work.state().textKey())));
            case ACCEPTED -> {
                // the usual state says nothing
            }
        }
        if (work.change() != null && work.state() == WorkState.ACCEPTED) {
            tags.add(Tag.ochre(Words.t("workload.changed")));
        }
        if (!work.violations().isEmpty()) {
            tags.add(Tag.red(Words.t("workload.against")));
        }
        return tags;
    }

    private static NativeTableHeaderCell header(String text, String scope) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
