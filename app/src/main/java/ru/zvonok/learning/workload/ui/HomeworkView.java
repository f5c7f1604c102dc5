package ru.zvonok.learning.workload.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
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
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.workload.DayLoad;
import ru.zvonok.learning.workload.HomeworkLoad;
import ru.zvonok.learning.workload.LateShare;
import ru.zvonok.learning.workload.LoadWeek;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.ViewTabs;
import ru.zvonok.platform.uikit.Words;

/** How much homework classes have, day by day against the limit; below it what is usual, and who writes it late. */
@Route("o/:organisation/homework-load/:day?([0-9-]+)")
@ForAction(
        value = "workload.view-load",
        modules = {ModuleProfile.SCHOOL},
        whole = true)
@StyleSheet("context://z/workload.css")
class HomeworkView extends Page implements BeforeEnterObserver {

    private static final int TWO_WEEKS = 14;

    private final transient HomeworkLoad door;
    private final transient WorkloadTabs tabs;
    private final transient UsualPart usual;
    private final transient Directory directory;

    HomeworkView(HomeworkLoad door, WorkloadTabs tabs, UsualPart usual, Directory directory) {
        super("workload.homework.title");
        this.door = door;
        this.tabs = tabs;
        this.usual = usual;
        this.directory = directory;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        LocalDate today = directory.today();
        LocalDate day =
                event.getRouteParameters().get("day").map(Addresses::day).orElse(today);
        LoadWeek week = door.week(day);
        add(new PageHead(Words.t("workload.homework.title")).second(Words.t("workload.homework.second")));
        tabs.on("homework").ifPresent(this::add);
        add(steps(week));
        if (week.lines().stream().allMatch(line -> line.days().isEmpty())) {
            add(new EmptyPage(
                    "notebook-pen", Words.t("workload.homework.none"), Words.t("workload.homework.none.text")));
        } else {
            Div scroll = new Div(table(week));
            scroll.addClassName("z-scroll-x");
            scroll.getElement().setAttribute("tabindex", "0");
            scroll.getElement().setAttribute("role", "region");
            scroll.getElement().setAttribute("aria-label", Words.t("workload.homework.title"));
            add(scroll, WorkWords.small(Words.t("workload.homework.legend")));
        }
        late(today).ifPresent(this::add);
        add(usual.part());
    }

    private static Div steps(LoadWeek week) {
        LocalDate monday = week.monday();
        ViewTabs steps = ViewTabs.segments("workload.homework.title");
        steps.add("-", Words.t("workload.homework.earlier"), Here.link(path(monday.minusWeeks(1))));
        steps.add(
                "0",
                Words.t("workload.homework.week", Dates.shortDay(monday), Dates.shortDay(monday.plusDays(6))),
                Here.link(path(monday)));
        steps.add("+", Words.t("workload.homework.later"), Here.link(path(monday.plusWeeks(1))));
        Div bar = new Div(steps.current("0"), Here.anchor("homework-load", Words.t("workload.homework.today")));
        bar.addClassName("z-works-bar");
        return bar;
    }

    private static String path(LocalDate day) {
        return "homework-load/" + day;
    }

    private NativeTable table(LoadWeek week) {
        NativeTableRow head = new NativeTableRow(header(Words.t("workload.group")));
        week.days().forEach(day -> head.add(header(Dates.weekday(day) + " " + Dates.shortDay(day))));
        NativeTableBody body = new NativeTableBody();
        week.lines().forEach(line -> {
            Span name = new Span(line.name());
            name.addClassName("z-strong");
            NativeTableRow row = new NativeTableRow(new NativeTableCell(name));
            week.days()
                    .forEach(day ->
                            row.add(new NativeTableCell(cell(line, line.days().get(day)))));
            body.add(row);
        });
        NativeTable table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("z-heat");
        return table;
    }

    private Component cell(LoadWeek.Line line, @Nullable DayLoad load) {
        if (load == null) {
            return Pieces.muted("–");
        }
        Button button = new Button(Dates.minutes(load.minutes()), click -> open(line, load));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassNames("z-cell", "z-load");
        button.setAriaLabel(sentence(line.name(), load));
        if (load.over()) {
            button.addClassName("z-heat-3");
        } else if (load.minutes() * 4 > load.limit() * 3) {
            button.addClassName("z-heat-1");
        }
        return button;
    }

    static String sentence(String name, DayLoad load) {
        return Words.t(
                "workload.homework.of",
                name,
                Dates.shortDay(load.day()),
                Dates.minutes(load.minutes()),
                Dates.minutes(load.limit()));
    }

    private static void open(LoadWeek.Line line, DayLoad load) {
        UnorderedList list = new UnorderedList();
        list.addClassName("z-lines");
        load.parts()
                .forEach(part -> list.add(new ListItem(Words.t(
                        part.said() ? "workload.homework.part" : "workload.homework.guess",
                        part.subject(),
                        Dates.minutes(part.minutes())))));
        Dialog dialog = new Dialog(sentence(line.name(), load));
        dialog.setWidth("26rem");
        dialog.setMaxWidth("100%");
        dialog.add(list);
        dialog.getFooter().add(new Button(Words.t("workload.close"), click -> dialog.close()));
        dialog.open();
    }

    private Optional<Section> late(LocalDate today) {
        List<LateShare> shares = door.late(new DateRange(today.minusDays(TWO_WEEKS), today)).stream()
                .filter(one -> one.late() > 0)
                .toList();
        if (shares.isEmpty()) {
            return Optional.empty();
        }
        Section section = new Section(
                Pieces.head(Words.t("workload.late")),
                WorkWords.small(Words.t("workload.late.text")),
                Pieces.table(
                        List.of(Words.t("workload.teacher"), Words.t("workload.late.share")),
                        shares.stream()
                                .map(one -> List.<Component>of(
                                        new Span(one.name().listed()),
                                        new Span(Words.t("workload.late.of", one.late(), one.given(), one.percent()))))
                                .toList()));
        section.addClassName("z-works-norms");
        return Optional.of(section);
    }

    private static NativeTableHeaderCell header(String text) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(text);
        cell.getElement().setAttribute("scope", "col");
        return cell;
    }
}
