package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageBar;
import ru.zvonok.platform.uikit.ViewTabs;
import ru.zvonok.platform.uikit.WideWork;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.enrolment.ClassEntry;

/** A class over all subjects: the choice of class and period, and the tabs of its pages. */
@StyleSheet("context://z/journal.css")
abstract class ClassPageView extends Page implements BeforeEnterObserver, WideWork {

    static final String MARKS = "class-marks";
    static final String ABSENCES = "class-absences";
    static final String FINALS = "class-finals";
    static final String READING = "class-reading";
    static final String EXEMPTIONS = "class-exemptions";

    private static final String RESULT = "result";

    final transient ClassDesk desk;
    private final String path;

    ClassPageView(String titleKey, String path, ClassDesk desk) {
        super(titleKey);
        this.path = path;
        this.desk = desk;
        fillWindow();
    }

    /** Fills the page below its bar; {@code period} is null for the whole year. */
    abstract void show(ClassEntry group, @Nullable Period period, PageBar bar, BeforeEnterEvent event);

    /** What else can be shown beside the periods, by an id below 0. */
    Map<Long, String> results(ClassEntry group) {
        return Map.of();
    }

    /** The result of the year that the address asks for; 0 where it asks for none. */
    static long result(BeforeEnterEvent event) {
        return event.getLocation()
                .getQueryParameters()
                .getSingleParameter(RESULT)
                .map(Addresses::id)
                .map(id -> -id)
                .orElse(0L);
    }

    /** What one must be allowed to do with the class to see the page. */
    JournalAction right() {
        return JournalAction.VIEW_CLASS;
    }

    /** Whether the whole year can be shown. */
    boolean wholeYear() {
        return true;
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        List<ClassEntry> groups = desk.groups(right());
        Optional<ClassEntry> group = event.getRouteParameters()
                .get("group")
                .map(Addresses::id)
                .map(id -> desk.group(right(), id))
                .or(() -> desk.usual(groups));
        if (group.isEmpty()) {
            add(new PageBar(Words.t("journal.class.menu")));
            add(new EmptyPage("users", Words.t("journal.class.none"), Words.t("journal.class.none.text")));
            return;
        }
        ClassEntry shown = group.get();
        List<Period> periods = desk.periods(shown);
        Optional<Long> wanted = event.getRouteParameters().get("period").map(Addresses::id);
        @Nullable Period period = period(periods, wanted);
        titled(Words.t("journal.class.title", shown.name()));
        PageBar bar = new PageBar(Words.t("journal.class.title", shown.name()));
        bar.with(tabs(shown, wanted));
        if (groups.size() > 1) {
            bar.with(classes(groups, shown));
        }
        if (!periods.isEmpty()) {
            long result = result(event);
            bar.with(new DaysChoice(
                    periods,
                    wholeYear(),
                    results(shown),
                    result != 0 ? result : period == null ? DaysChoice.YEAR : period.id(),
                    chosen -> Here.go(
                            path + "/" + shown.id() + (chosen < 0 ? "?" + RESULT + "=" + -chosen : "/" + chosen))));
            if (period != null && result == 0) {
                Span days = new Span(Dates.shortDay(period.startsOn()) + "–" + Dates.shortDay(period.endsOn()));
                days.addClassNames("z-muted", "z-wide-only");
                bar.with(days);
            }
        }
        add(bar);
        show(shown, period, bar, event);
    }

    private @Nullable Period period(List<Period> periods, Optional<Long> wanted) {
        if (wanted.isPresent() && (wanted.get() != DaysChoice.YEAR || !wholeYear())) {
            return periods.stream()
                    .filter(one -> one.id() == wanted.get())
                    .findFirst()
                    .orElseThrow(NotFoundException::new);
        }
        return wanted.isPresent() ? null : PageDays.on(periods, desk.today()).orElse(null);
    }

    private ViewTabs tabs(ClassEntry group, Optional<Long> period) {
        String rest = "/" + group.id() + period.map(id -> "/" + id).orElse("");
        ViewTabs tabs = ViewTabs.segments("journal.class.pages");
        if (desk.may(JournalAction.VIEW_CLASS, group.id())) {
            tabs.add(MARKS, Words.t("journal.class.marks"), Here.link(MARKS + rest))
                    .add(ABSENCES, Words.t("journal.class.absences"), Here.link(ABSENCES + rest));
        }
        if (desk.results(group.id()).isPresent()) {
            String withPeriod = period.filter(id -> id == DaysChoice.YEAR).isPresent() ? "/" + group.id() : rest;
            tabs.add(FINALS, Words.t("journal.class.finals"), Here.link(FINALS + withPeriod));
        }
        if (desk.may(JournalAction.VIEW_CLASS, group.id())) {
            tabs.add(READING, Words.t("journal.class.reading"), Here.link(READING + rest));
        }
        if (desk.may(JournalAction.EXEMPT, group.id())) {
            tabs.add(EXEMPTIONS, Words.t("journal.exemption.menu"), Here.link(EXEMPTIONS + rest));
        }
        return tabs.current(path);
    }

    private Select<ClassEntry> classes(List<ClassEntry> groups, ClassEntry shown) {
        Select<ClassEntry> select = new Select<>();
        select.addClassNames("z-bar-choice", "z-short");
        select.setAriaLabel(Words.t("journal.class.choose"));
        select.setItems(groups);
        select.setItemLabelGenerator(ClassEntry::name);
        groups.stream().filter(one -> one.id() == shown.id()).findFirst().ifPresent(select::setValue);
        select.addValueChangeListener(
                change -> Here.go(path + "/" + change.getValue().id()));
        return select;
    }
}
