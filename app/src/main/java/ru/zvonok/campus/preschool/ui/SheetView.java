package ru.zvonok.campus.preschool.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import ru.zvonok.campus.preschool.AttendanceSheets;
import ru.zvonok.campus.preschool.GroupDay;
import ru.zvonok.campus.preschool.MonthSheet;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.GroupNotes;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageBar;
import ru.zvonok.platform.uikit.WideWork;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.platform.uikit.keygrid.KeyGrid;
import ru.zvonok.platform.uikit.keygrid.KeyGridState;

/** The month of a kindergarten group: who came, who did not and why, «Все пришли» in one tap. */
@Route("o/:organisation/sheet/:group?([0-9]{1,18})/:month?([0-9-]+)")
@Menu(title = "preschool.menu.sheet", icon = "calendar-check", order = MenuSection.DAILY + 20)
@ForAction(value = "preschool.view-sheet", modules = ModuleProfile.PRESCHOOL)
@StyleSheet("context://z/preschool.css")
class SheetView extends Page implements BeforeEnterObserver, WideWork {

    private final transient AttendanceSheets sheets;
    private final transient SheetModels models;
    private final transient GroupPaper paper;
    private final transient Directory directory;
    private final transient ObjectProvider<GroupNotes> notes;
    private final KeyGrid grid = new KeyGrid();
    private final Span count = new Span();
    private @Nullable MonthSheet sheet;

    SheetView(
            AttendanceSheets sheets,
            SheetModels models,
            GroupPaper paper,
            Directory directory,
            ObjectProvider<GroupNotes> notes) {
        super("preschool.menu.sheet");
        this.sheets = sheets;
        this.models = models;
        this.paper = paper;
        this.directory = directory;
        this.notes = notes;
        fillWindow();
        grid.addChangeListener(event -> countToday());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        List<GroupDay> groups = sheets.groupsToday();
        Optional<String> wanted = event.getRouteParameters().get("group");
        if (groups.isEmpty() && wanted.isEmpty()) {
            add(new PageBar(Words.t("preschool.menu.sheet")));
            add(new EmptyPage("calendar-check", Words.t("preschool.sheet.none"), Words.t("preschool.sheet.none.text")));
            return;
        }
        long group = wanted.map(Addresses::id).orElseGet(() -> groups.getFirst().group());
        YearMonth month = event.getRouteParameters()
                .get("month")
                .map(Addresses::month)
                .orElseGet(() -> YearMonth.from(directory.today()));
        show(groups, sheets.sheet(group, month));
    }

    private void show(List<GroupDay> groups, MonthSheet shown) {
        sheet = shown;
        String name = Words.t("preschool.sheet.group", shown.groupName());
        titled(name);
        grid.setModel(models.model(directory.current().id(), shown, Words.locale()));
        grid.setSizeFull();
        grid.setDensity(KeyGrid.Density.TOUCH);
        PageBar bar = new PageBar(name);
        if (groups.size() > 1) {
            bar.with(chooser(groups, shown));
        }
        bar.with(months(shown));
        if (!shown.children().isEmpty()) {
            bar.end(paper.link(shown));
        }
        bar.end(new KeyGridState(), today());
        if (shown.mayNote() && shown.open().contains(shown.today())) {
            bar.end(allPresent(shown));
        }
        Div place = new Div(grid);
        place.addClassName("z-grid-place");
        add(bar);
        notes.stream().forEach(one -> one.of(shown.group()).ifPresent(part -> {
            part.addClassName("z-sheet-notes");
            add(part);
        }));
        add(place);
        countToday();
    }

    private Select<GroupDay> chooser(List<GroupDay> groups, MonthSheet shown) {
        Select<GroupDay> select = new Select<>();
        select.setAriaLabel(Words.t("preschool.sheet.choose"));
        select.setItems(groups);
        select.setItemLabelGenerator(GroupDay::name);
        groups.stream().filter(one -> one.group() == shown.group()).findFirst().ifPresent(select::setValue);
        select.addValueChangeListener(
                change -> Here.go("sheet/" + change.getValue().group() + "/" + shown.month()));
        return select;
    }

    private static Div months(MonthSheet shown) {
        Span name = new Span(Dates.month(shown.month().atDay(1)));
        name.addClassName("z-strong");
        Div months = new Div(
                step(shown, -1, "chevron-left", "preschool.sheet.earlier"),
                name,
                step(shown, 1, "chevron-right", "preschool.sheet.later"));
        months.addClassName("z-stepper");
        return months;
    }

    private static Anchor step(MonthSheet shown, int by, String icon, String key) {
        Anchor link = Here.anchor("sheet/" + shown.group() + "/" + shown.month().plusMonths(by), "");
        link.add(Icons.of(icon));
        link.addClassName("z-icon-button");
        link.setAriaLabel(Words.t(key));
        link.setTitle(Words.t(key));
        return link;
    }

    private Div today() {
        count.addClassName("z-strong");
        Div box = new Div(count);
        box.addClassName("z-sheet-count");
        return box;
    }

    private Button allPresent(MonthSheet shown) {
        Button button = new Button(Words.t("preschool.sheet.all-present"), Icons.of("user-check"), click -> {
            GroupDay after = sheets.allPresent(shown.group(), shown.today());
            sheet = sheets.sheet(shown.group(), shown.month());
            grid.setModel(models.model(directory.current().id(), sheet, Words.locale()));
            countToday();
            Notice.done(Words.t("preschool.sheet.all-present.done", after.present(), after.children()));
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void countToday() {
        if (sheet == null) {
            return;
        }
        long group = sheet.group();
        sheets.groupsToday().stream()
                .filter(one -> one.group() == group)
                .findFirst()
                .ifPresent(day -> count.setText(
                        day.meets()
                                ? Words.t(
                                        "preschool.sheet.today",
                                        day.present(),
                                        day.children(),
                                        Dates.shortDay(day.day()))
                                : Words.t("preschool.sheet.today-off", Dates.shortDay(day.day()))));
    }
}
