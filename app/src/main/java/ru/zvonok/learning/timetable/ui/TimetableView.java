package ru.zvonok.learning.timetable.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.learning.timetable.LessonPages;
import ru.zvonok.learning.timetable.Timetable;
import ru.zvonok.learning.timetable.TimetableAction;
import ru.zvonok.learning.timetable.TimetableWeek;
import ru.zvonok.learning.timetable.TimetableWeek.Held;
import ru.zvonok.learning.timetable.WeekChoices;
import ru.zvonok.learning.timetable.WeekChoices.Choice;
import ru.zvonok.learning.timetable.WeekTables;
import ru.zvonok.learning.timetable.Whose;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.FamilySwitch;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.ViewTabs;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.organisation.Rooms;
import ru.zvonok.registry.people.Staff;

/** A week by class, teacher, room or pupil; at first one's own (TT-01, TT-07, TT-10). */
@Route("o/:organisation/timetable/:kind?(class|teacher|room|pupil)/:id?([0-9]+)/:day?([0-9-]+)")
@Menu(title = "timetable.menu", icon = "calendar-days", order = MenuSection.DAILY + 40)
@ForAction(
        value = "timetable.view",
        modules = {ModuleProfile.SCHOOL, ModuleProfile.VOCATIONAL})
@StyleSheet("context://z/timetable.css")
class TimetableView extends Page implements BeforeEnterObserver {

    private final transient WeekTables tables;
    private final transient ObjectProvider<LessonPages> pages;
    private final transient WeekSheet sheets;
    private final transient Timetable timetable;
    private final transient Staff staff;
    private final transient Rooms rooms;
    private final transient Directory directory;
    private final transient ObjectProvider<FamilySwitch> family;
    private final boolean editable;

    TimetableView(
            WeekTables tables,
            ObjectProvider<LessonPages> pages,
            WeekSheet sheets,
            Timetable timetable,
            Staff staff,
            Rooms rooms,
            Directory directory,
            AccessControl access,
            TenantScope scope,
            ObjectProvider<FamilySwitch> family) {
        super("timetable.menu");
        this.tables = tables;
        this.pages = pages;
        this.sheets = sheets;
        this.timetable = timetable;
        this.staff = staff;
        this.rooms = rooms;
        this.directory = directory;
        this.family = family;
        editable = !scope.readsOnly() && access.allows(TimetableAction.EDIT, Target.organisation());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        LocalDate day = WeekAddress.day(event.getRouteParameters()).orElseGet(directory::today);
        WeekChoices choices = tables.choices(day);
        Optional<Whose> whose = WeekAddress.whose(event.getRouteParameters()).or(() -> first(event, choices));
        boolean family = whose.filter(this::child).isPresent();
        PageHead head = new PageHead(Words.t("timetable.menu"));
        add(head);
        if (whose.isEmpty()) {
            add(nothing(choices));
            return;
        }
        TimetableWeek week = tables.week(whose.get(), day);
        head.title(Words.t("timetable.week.title." + whose.get().kind().code(), week.name()));
        String range = Weeks.range(week.monday());
        Span printed = new Span(range);
        printed.addClassName("z-week-printed");
        head.second(printed);
        head.actions(actions(week, range));
        add(bar(choices, week, family), content(week));
    }

    /** Shows the children above the week of one of them; whether it is one. */
    private boolean child(Whose whose) {
        if (whose.kind() != Whose.Kind.PUPIL) {
            return false;
        }
        Optional<Component> children = family.stream()
                .flatMap(one -> one.of("timetable/pupil", whose.id()).stream())
                .findFirst();
        children.ifPresent(this::add);
        return children.isPresent();
    }

    /** The kind of the address without an id: the first of that kind. */
    private static Optional<Whose> first(BeforeEnterEvent event, WeekChoices choices) {
        Optional<Whose.Kind> kind = event.getRouteParameters().get("kind").flatMap(Whose.Kind::of);
        return kind.isPresent()
                ? kind.flatMap(one -> choices.of(one).stream().findFirst().map(choice -> new Whose(one, choice.id())))
                : Optional.ofNullable(choices.first());
    }

    private EmptyPage nothing(WeekChoices choices) {
        boolean family = choices.classes().isEmpty() && !editable;
        EmptyPage none = new EmptyPage(
                "calendar-days",
                Words.t("timetable.week.none"),
                Words.t(family ? "timetable.week.none.family" : "timetable.week.none.text"));
        if (editable) {
            none.actions(Here.anchor("timetable-pattern", Words.t("timetable.pattern.open")));
        }
        return none;
    }

    private Component[] actions(TimetableWeek week, String range) {
        List<Component> actions = new ArrayList<>();
        if (editable && week.whose().kind() == Whose.Kind.CLASS) {
            Anchor pattern = Here.anchor(WeekAddress.pattern(week.whose().id(), week.monday()), "");
            pattern.add(Icons.of("pencil"), new Span(Words.t("timetable.pattern.open")));
            pattern.addClassName("z-button");
            actions.add(pattern);
        }
        Button print = new Button(Words.t("timetable.week.print"), Icons.of("printer"), click -> getElement()
                .executeJs("window.print()"));
        print.addClassName("z-week-print");
        actions.add(print);
        actions.add(sheets.link(week, Words.t("timetable.menu"), range));
        return actions.toArray(Component[]::new);
    }

    private Div bar(WeekChoices choices, TimetableWeek week, boolean family) {
        Div bar = new Div();
        bar.addClassName("z-week-bar");
        List<Whose.Kind> kinds = List.of(Whose.Kind.values()).stream()
                .filter(kind -> !choices.of(kind).isEmpty())
                .toList();
        if (kinds.size() > 1) {
            ViewTabs tabs = ViewTabs.segments("timetable.week.kinds");
            kinds.forEach(kind -> tabs.add(kind.code(), Words.t(kind.textKey()), link(choices, kind, week)));
            bar.add(tabs.current(week.whose().kind().code()));
        }
        List<Choice> same = choices.of(week.whose().kind());
        if (same.size() > 1 && !family) {
            bar.add(chooser(same, week));
        }
        bar.add(Weeks.stepper(
                week.monday(), directory.today(), monday -> Here.link(WeekAddress.of(week.whose(), monday))));
        return bar;
    }

    private static String link(WeekChoices choices, Whose.Kind kind, TimetableWeek week) {
        Whose own = choices.first();
        Whose to = own != null && own.kind() == kind
                ? own
                : new Whose(kind, choices.of(kind).getFirst().id());
        return Here.link(WeekAddress.of(week.whose().kind() == kind ? week.whose() : to, week.monday()));
    }

    private static ComboBox<Choice> chooser(List<Choice> same, TimetableWeek week) {
        ComboBox<Choice> chooser = new ComboBox<>();
        chooser.setAriaLabel(Words.t(week.whose().kind().textKey()));
        chooser.setItems(same);
        chooser.setItemLabelGenerator(Choice::name);
        same.stream()
                .filter(choice -> choice.id() == week.whose().id())
                .findFirst()
                .ifPresent(chooser::setValue);
        chooser.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                Here.go(WeekAddress.of(
                        new Whose(week.whose().kind(), change.getValue().id()), week.monday()));
            }
        });
        return chooser;
    }

    private Component content(TimetableWeek week) {
        if (week.empty()) {
            List<String> off =
                    week.days().stream().map(WeekTable::off).distinct().toList();
            boolean named = off.size() == 1 && week.days().stream().allMatch(one -> one.off() != null);
            return new EmptyPage(
                    "calendar-days",
                    named ? off.getFirst() : Words.t("timetable.week.empty"),
                    Words.t(named ? "timetable.week.empty.off" : "timetable.week.empty.text"));
        }
        List<Lesson> lessons = week.days().stream()
                .flatMap(one -> one.lessons().stream())
                .map(Held::lesson)
                .toList();
        Map<Long, LessonPages.Paths> paths = new HashMap<>();
        pages.forEach(one -> paths.putAll(one.of(lessons)));
        String caption = Words.t("timetable.week.title." + week.whose().kind().code(), week.name());
        @Nullable
        LessonForms forms = editable
                ? new LessonForms(
                        timetable, staff, rooms, () -> UI.getCurrentOrThrow().refreshCurrentRoute(false))
                : null;
        Div scroll = new Div(new WeekTable(week, paths, forms).table(caption));
        scroll.addClassNames("z-scroll-x", "z-week-wide");
        return new Div(scroll, new WeekList(week, paths, forms).list());
    }
}
