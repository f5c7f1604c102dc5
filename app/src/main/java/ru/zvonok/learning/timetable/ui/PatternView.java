package ru.zvonok.learning.timetable.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ru.zvonok.learning.timetable.PatternWeek;
import ru.zvonok.learning.timetable.PatternWeek.Load;
import ru.zvonok.learning.timetable.WeekChoices.Choice;
import ru.zvonok.learning.timetable.WeekPattern;
import ru.zvonok.learning.timetable.WeekTables;
import ru.zvonok.learning.timetable.Whose;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.organisation.Rooms;

/** The weekly pattern of a class, to be put together and changed (TT-01, TT-02). */
@Route("o/:organisation/timetable-pattern/:group?([0-9]+)/:day?([0-9-]+)")
@Menu(title = "timetable.pattern.menu", icon = "columns-3", order = MenuSection.TIMETABLE + 20)
@ForAction(
        value = "timetable.edit",
        modules = {ModuleProfile.SCHOOL, ModuleProfile.VOCATIONAL})
@StyleSheet("context://z/timetable.css")
class PatternView extends Page implements BeforeEnterObserver {

    private final transient WeekPattern pattern;
    private final transient WeekTables tables;
    private final transient Rooms rooms;
    private final transient Directory directory;

    PatternView(WeekPattern pattern, WeekTables tables, Rooms rooms, Directory directory) {
        super("timetable.pattern.menu");
        this.pattern = pattern;
        this.tables = tables;
        this.rooms = rooms;
        this.directory = directory;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        LocalDate day = WeekAddress.day(event.getRouteParameters()).orElseGet(directory::today);
        List<Choice> classes = tables.choices(day).classes();
        Optional<Long> group = event.getRouteParameters()
                .get("group")
                .map(Addresses::id)
                .or(() -> classes.stream().findFirst().map(Choice::id));
        if (group.isEmpty()) {
            removeAll();
            add(
                    new PageHead(Words.t("timetable.pattern.menu")),
                    new EmptyPage(
                                    "columns-3",
                                    Words.t("timetable.pattern.no-classes"),
                                    Words.t("timetable.pattern.no-classes.text"))
                            .actions(Here.anchor("classes", Words.t("timetable.pattern.to-classes"))));
            return;
        }
        show(group.get(), day, classes);
    }

    private void show(long group, LocalDate day, List<Choice> classes) {
        PatternWeek week = pattern.of(group, day);
        removeAll();
        PageHead head = new PageHead(Words.t("timetable.pattern.title", week.name()));
        head.second(Words.t("timetable.pattern.second"));
        PatternForms forms = new PatternForms(pattern, rooms, week, directory.today(), () -> show(group, day, classes));
        add(head, bar(week, classes));
        if (week.year() == null) {
            add(new EmptyPage(
                            "calendar", Words.t("timetable.pattern.no-year"), Words.t("timetable.pattern.no-year.text"))
                    .actions(Here.anchor("school-year", Words.t("timetable.pattern.to-year"))));
            return;
        }
        if (week.courses().isEmpty()) {
            add(new EmptyPage(
                            "clipboard-list",
                            Words.t("timetable.pattern.no-courses"),
                            Words.t("timetable.pattern.no-courses.text"))
                    .actions(Here.anchor("assignments?class=" + group, Words.t("timetable.pattern.to-courses"))));
            return;
        }
        head.actions(link(week), adding(forms));
        add(work(week, forms));
    }

    private static Component link(PatternWeek week) {
        var link = Here.anchor(WeekAddress.of(new Whose(Whose.Kind.CLASS, week.group()), week.monday()), "");
        link.add(Icons.of("calendar-days"), new Span(Words.t("timetable.pattern.to-week")));
        link.addClassName("z-button");
        return link;
    }

    private static Button adding(PatternForms forms) {
        Button add = new Button(Words.t("timetable.pattern.add"), click -> forms.add(null, null, null));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        return add;
    }

    private Div bar(PatternWeek week, List<Choice> classes) {
        ComboBox<Choice> chooser = new ComboBox<>();
        chooser.setAriaLabel(Words.t("timetable.whose.class"));
        chooser.setItems(classes);
        chooser.setItemLabelGenerator(Choice::name);
        classes.stream().filter(one -> one.id() == week.group()).findFirst().ifPresent(chooser::setValue);
        chooser.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                Here.go(WeekAddress.pattern(change.getValue().id(), week.monday()));
            }
        });
        Div bar = new Div(
                chooser,
                Weeks.stepper(
                        week.monday(),
                        directory.today(),
                        monday -> Here.link(WeekAddress.pattern(week.group(), monday))));
        bar.addClassName("z-week-bar");
        return bar;
    }

    private static Component work(PatternWeek week, PatternForms forms) {
        PatternTable table = new PatternTable(week, new PatternTable.Clicks() {
            @Override
            public void line(PatternWeek.Line line) {
                forms.change(line);
            }

            @Override
            public void free(DayOfWeek weekday, int number) {
                forms.add(null, weekday, number);
            }
        });
        Div place = new Div(table.table());
        place.addClassNames("z-scroll-x", "z-grow");
        Div work = new Div(place, loads(week, forms));
        work.addClassName("z-pattern-work");
        return work;
    }

    /** The courses of the class: how much stands in the week of what should. */
    private static Aside loads(PatternWeek week, PatternForms forms) {
        UnorderedList list = new UnorderedList();
        list.addClassName("z-lines");
        week.courses().forEach(load -> list.add(line(load, forms)));
        Aside aside = new Aside(new H2(Words.t("timetable.pattern.courses")), list);
        aside.addClassName("z-pattern-loads");
        aside.getElement().setAttribute("aria-label", Words.t("timetable.pattern.courses"));
        return aside;
    }

    private static ListItem line(Load load, PatternForms forms) {
        String part =
                load.course().subgroupName() == null ? "" : ", " + load.course().subgroupName();
        Button name = new Button(load.course().subjectName() + part, click -> forms.add(load, null, null));
        name.addThemeVariants(ButtonVariant.TERTIARY);
        name.addClassName("z-pattern-load");
        Div words = new Div(name);
        words.addClassName("z-grow");
        if (load.teacher() == null) {
            words.add(Tag.ochre(Words.t("timetable.pattern.no-teacher")));
        }
        Component count =
                load.hours() == null || BigDecimal.valueOf(load.placed()).compareTo(load.hours()) == 0
                        ? quiet(String.valueOf(load.placed()))
                        : Tag.ochre(Words.t("timetable.pattern.of-hours", load.placed(), Words.number(load.hours())));
        Div row = new Div(words, count);
        row.addClassName("z-line-ends");
        return new ListItem(row);
    }

    private static Span quiet(String text) {
        Span span = Pieces.muted(text);
        return span;
    }
}
