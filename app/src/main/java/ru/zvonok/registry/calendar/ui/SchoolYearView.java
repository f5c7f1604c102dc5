package ru.zvonok.registry.calendar.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.platform.uikit.Confirm;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.ViewTabs;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.CalendarAction;
import ru.zvonok.registry.calendar.SchoolYears;
import ru.zvonok.registry.calendar.YearEntry;

/** The school year: its bounds, periods, days off, moved days, bells; closing it. */
@Route("o/:organisation/school-year/:tab?(periods|days-off|transfers|bells)")
@Menu(title = "calendar.menu", icon = "calendar", order = MenuSection.PLANNING + 5)
@ForAction("calendar.view")
class SchoolYearView extends Page implements BeforeEnterObserver {

    private static final String FIRST_TAB = "periods";
    private static final List<String> TABS = List.of(FIRST_TAB, "days-off", "transfers", "bells");

    private final transient Calendar calendar;
    private final transient SchoolYears years;
    private final transient AccessControl access;
    private final transient TenantScope scope;
    private final transient Directory directory;

    SchoolYearView(Calendar calendar, SchoolYears years, AccessControl access, TenantScope scope, Directory directory) {
        super("calendar.menu");
        this.calendar = calendar;
        this.years = years;
        this.access = access;
        this.scope = scope;
        this.directory = directory;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        int current = SchoolYear.of(directory.today());
        int year = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("year")
                .filter(text -> text.matches("\\d{4}"))
                .map(Integer::valueOf)
                .orElse(current);
        Optional<YearEntry> there = calendar.year(year);
        if (there.isEmpty()) {
            if (year != current) {
                throw new NotFound();
            }
            add(new PageHead(Words.t("calendar.year", SchoolYear.name(year))), nothing(year));
            return;
        }
        YearEntry entry = there.get();
        String tab = event.getRouteParameters().get("tab").orElse(FIRST_TAB);
        boolean editable = may(CalendarAction.EDIT) && !entry.closed();
        add(head(entry, editable), tabs(tab, entry, current));
        add(
                switch (tab) {
                    case "days-off" -> new DaysOffPart(calendar, years, entry, editable).content();
                    case "transfers" -> new TransfersPart(years, entry, editable).content();
                    case "bells" -> new BellsPart(calendar, years, entry, editable).content();
                    default -> new PeriodsPart(calendar, years, entry, editable).content();
                });
    }

    private PageHead head(YearEntry entry, boolean editable) {
        PageHead head = new PageHead(Words.t("calendar.year", SchoolYear.name(entry.year())));
        List<Component> second = new ArrayList<>();
        second.add(new Span(Words.t("calendar.from-to", Dates.day(entry.startsOn()), Dates.day(entry.endsOn()))));
        if (entry.closed()) {
            second.add(Tag.grey(Words.t("calendar.closed")));
        }
        head.second(second.toArray(Component[]::new));
        if (editable) {
            head.actions(new Button(Words.t("calendar.change-bounds"), click -> bounds(entry)));
        }
        if (may(CalendarAction.CLOSE_YEAR)) {
            head.actions(entry.closed() ? reopening(entry) : closing(entry));
        }
        int next = SchoolYear.of(directory.today()) + 1;
        if (may(CalendarAction.EDIT) && calendar.year(next).isEmpty()) {
            head.actions(new Button(Words.t("calendar.open", SchoolYear.name(next)), click -> opening(next)));
        }
        return head;
    }

    private ViewTabs tabs(String tab, YearEntry entry, int current) {
        ViewTabs tabs = ViewTabs.tabs("calendar.tabs");
        String query = entry.year() == current ? "" : "?year=" + entry.year();
        TABS.forEach(one -> tabs.add(one, Words.t("calendar.tab." + one), Here.link("school-year/" + one + query)));
        calendar.years().stream()
                .filter(one -> one.year() != entry.year())
                .forEach(one -> tabs.add(
                        String.valueOf(one.year()),
                        SchoolYear.name(one.year()),
                        Here.link("school-year/" + tab + (one.year() == current ? "" : "?year=" + one.year()))));
        tabs.getStyle().set("margin-bottom", "1.5rem");
        return tabs.current(tab);
    }

    private EmptyPage nothing(int year) {
        EmptyPage page = new EmptyPage(
                "calendar", Words.t("calendar.none", SchoolYear.name(year)), Words.t("calendar.none.text"));
        if (may(CalendarAction.EDIT)) {
            Button open = new Button(Words.t("calendar.open", SchoolYear.name(year)), click -> opening(year));
            open.addThemeVariants(ButtonVariant.PRIMARY);
            page.actions(open);
        }
        return page;
    }

    private void opening(int year) {
        DatePicker starts = Fields.date("calendar.starts-on");
        DatePicker ends = Fields.date("calendar.ends-on");
        Form form = boundsForm(starts, ends);
        form.fill(() -> {
            starts.setValue(LocalDate.of(year, Month.SEPTEMBER, 1));
            ends.setValue(LocalDate.of(year + 1, Month.MAY, 26));
        });
        form.onSave(() -> years.open(year, starts.getValue(), ends.getValue()))
                .afterSave(() -> Here.go("school-year/periods?year=" + year));
        FormDialog.open(Words.t("calendar.open", SchoolYear.name(year)), form, Words.t("calendar.open.action"));
    }

    private void bounds(YearEntry entry) {
        DatePicker starts = Fields.date("calendar.starts-on");
        DatePicker ends = Fields.date("calendar.ends-on");
        Form form = boundsForm(starts, ends);
        form.fill(() -> {
            starts.setValue(entry.startsOn());
            ends.setValue(entry.endsOn());
        });
        form.onSave(() -> years.change(entry, starts.getValue(), ends.getValue()))
                .afterSave(Pieces::again);
        FormDialog.open(Words.t("calendar.change-bounds"), form, Words.t("calendar.save"));
    }

    private static Form boundsForm(DatePicker starts, DatePicker ends) {
        Form form = new Form();
        FormSection section = form.section();
        section.add("startsOn", starts);
        section.add("endsOn", ends);
        form.required(starts, "calendar.date-missing");
        form.required(ends, "calendar.date-missing");
        return form;
    }

    private Button closing(YearEntry entry) {
        return new Button(
                Words.t("calendar.close"),
                click -> Confirm.ask(
                        Words.t("calendar.close.title", SchoolYear.name(entry.year())),
                        Words.t("calendar.close.text"),
                        Words.t("calendar.close"),
                        () -> {
                            years.close(entry.year());
                            Pieces.again();
                        }));
    }

    private Button reopening(YearEntry entry) {
        return new Button(Words.t("calendar.reopen"), click -> {
            years.reopen(entry.year());
            Pieces.again();
        });
    }

    private boolean may(CalendarAction action) {
        return !scope.readsOnly() && access.allows(action, Target.organisation());
    }
}
