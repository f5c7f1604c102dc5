package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.ClosePeriod;
import ru.zvonok.learning.journal.ClosingTable;
import ru.zvonok.learning.journal.ClosingTable.Line;
import ru.zvonok.learning.journal.ClosingTable.State;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.ViewTabs;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.calendar.Period;

/**
 * Which periods of the journal are closed, for all classes or for the courses of one; who may write all the same, and how
 * long days stay open (JRN-04, MRK-04).
 */
@Route("o/:organisation/closing/:group?([0-9]+)")
@Menu(title = "journal.closing.menu", icon = "lock", order = MenuSection.JOURNAL + 40)
@ForAction(
        value = "journal.lock",
        modules = {ModuleProfile.SCHOOL, ModuleProfile.VOCATIONAL})
@StyleSheet("context://z/journal.css")
class ClosingView extends Page implements BeforeEnterObserver {

    static final String PATH = "closing";

    private final transient ClosingDesk desk;
    private final transient ClosingNumbersPart numbers;
    private final transient PermitsPart permits;
    private final transient ClosingSteps steps;

    ClosingView(ClosingDesk desk, ClosingNumbersPart numbers, PermitsPart permits, ClosingSteps steps) {
        super("journal.closing.menu");
        this.desk = desk;
        this.numbers = numbers;
        this.permits = permits;
        this.steps = steps;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Optional<Long> group = event.getRouteParameters().get("group").map(Addresses::id);
        if (group.isPresent()) {
            ofClass(group.get());
        } else {
            ofAll(event.getLocation()
                    .getQueryParameters()
                    .getSingleParameter("part")
                    .orElse("periods"));
        }
    }

    private void ofAll(String part) {
        ViewTabs tabs = ViewTabs.segments("journal.closing.parts")
                .add("periods", Words.t("journal.closing.periods"), Here.link(PATH))
                .add("permits", Words.t("journal.permit.title"), Here.link(PATH) + "?part=permits")
                .add("numbers", Words.t("journal.closing.numbers"), Here.link(PATH) + "?part=numbers")
                .current(part);
        tabs.addClassName("z-seg-wrap");
        add(new PageHead(Words.t("journal.closing.menu")).second(Words.t("journal.closing.second")), tabs);
        switch (part) {
            case "permits" -> add(permits.part());
            case "numbers" -> add(numbers.part());
            default -> periods();
        }
    }

    private void periods() {
        List<ClosingTable> tables = desk.classes();
        if (tables.isEmpty()) {
            add(new EmptyPage("lock", Words.t("journal.closing.none"), Words.t("journal.closing.none.text")));
        }
        Map<Long, String> names = desk.names(tables);
        for (ClosingTable table : tables) {
            Section section = new Section(Pieces.head(table.name()), table(table, names, true));
            add(section);
        }
    }

    private void ofClass(long group) {
        List<ClosingTable> tables = desk.courses(group);
        String name = tables.isEmpty() ? "" : tables.getFirst().name();
        add(new PageHead(Words.t("journal.closing.of", name))
                .second(Here.anchor(PATH, Words.t("journal.closing.all-classes"))));
        if (tables.isEmpty()) {
            add(new EmptyPage("lock", Words.t("journal.closing.none"), Words.t("journal.closing.none.text")));
        }
        Map<Long, String> names = desk.names(tables);
        tables.forEach(table -> add(table(table, names, false)));
    }

    private Component table(ClosingTable table, Map<Long, String> names, boolean classes) {
        List<String> heads = new ArrayList<>();
        heads.add(first(classes));
        table.periods().forEach(period -> heads.add(period.name()));
        List<List<Component>> rows = new ArrayList<>();
        if (classes) {
            List<Component> whole = new ArrayList<>();
            Span all = new Span(Words.t("journal.closing.everybody"));
            all.addClassName("z-strong");
            whole.add(all);
            table.periods()
                    .forEach(period -> whole.add(cell(
                            sum(table, period),
                            period,
                            Words.t("journal.closing.everybody.of"),
                            ClosePeriod.all(period.id()),
                            names)));
            rows.add(whole);
        }
        for (Line line : table.lines()) {
            List<Component> row = new ArrayList<>();
            row.add(classes ? Here.anchor(PATH + "/" + line.id(), line.name()) : new Span(line.name()));
            for (Period period : table.periods()) {
                ClosePeriod what = classes
                        ? ClosePeriod.ofGroup(period.id(), line.id())
                        : ClosePeriod.ofCourses(period.id(), Set.of(line.id()));
                row.add(cell(line.states().get(period.id()), period, line.name(), what, names));
            }
            rows.add(row);
        }
        return Pieces.table(heads, rows);
    }

    private String first(boolean classes) {
        if (!classes) {
            return Words.t("journal.closing.course");
        }
        return Words.t(desk.college() ? "journal.closing.group" : "journal.closing.class");
    }

    private static State sum(ClosingTable table, Period period) {
        int closed = 0;
        int all = 0;
        for (Line line : table.lines()) {
            State state = line.states().get(period.id());
            if (state != null) {
                closed += state.closed();
                all += state.all();
            }
        }
        return new State(closed, all, null, null, null);
    }

    /** A click closes what is open, or opens what is closed. */
    private Component cell(
            @Nullable State state, Period period, String whom, ClosePeriod what, Map<Long, String> names) {
        if (state == null || state.all() == 0) {
            return new Span();
        }
        String word = state.open()
                ? Words.t("journal.closing.open")
                : state.whole()
                        ? Words.t("journal.closing.closed")
                        : Words.t("journal.closing.partly", state.closed(), state.all());
        Button button = new Button(word, click -> {
            if (state.whole()) {
                steps.open(what, period, whom);
            } else {
                steps.close(what, period, whom);
            }
        });
        button.addThemeVariants(ButtonVariant.TERTIARY);
        if (!state.open()) {
            button.setIcon(Icons.of("lock"));
        }
        String told = told(state, names);
        button.setTooltipText((told.isEmpty() ? "" : told + ". ")
                + Words.t(state.whole() ? "journal.closing.click-opens" : "journal.closing.click-closes"));
        button.setAriaLabel(whom + ", " + period.name() + ": " + word + (told.isEmpty() ? "" : ", " + told));
        return button;
    }

    private String told(State state, Map<Long, String> names) {
        if (state.at() != null) {
            String who = state.account() == null
                    ? Words.t("journal.class.system")
                    : names.getOrDefault(state.account(), Words.t("journal.class.somebody"));
            return Words.t(
                    state.open() ? "journal.closing.opened-by" : "journal.closing.closed-by",
                    who,
                    Dates.moment(desk.local(state.at())));
        }
        return state.itself() == null ? "" : Words.t("journal.closing.closed-itself", Dates.day(state.itself()));
    }

    static Paragraph note(String key) {
        Paragraph note = new Paragraph(Words.t(key));
        note.addClassName("z-muted");
        return note;
    }
}
