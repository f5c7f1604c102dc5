package ru.zvonok.campus.preschool.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import ru.zvonok.campus.preschool.AttendanceSheets;
import ru.zvonok.campus.preschool.ChildMonth;
import ru.zvonok.campus.preschool.DaySign;
import ru.zvonok.learning.diary.Diary;
import ru.zvonok.learning.diary.DiaryChild;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.ChildNotes;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.FamilySwitch;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** A family's view of the child's month in the kindergarten. */
@Route("o/:organisation/child-days/:child?([0-9]{1,18})/:month?([0-9-]+)")
@Menu(title = "preschool.child.title", icon = "calendar-check", order = MenuSection.DAILY + 10)
@ForAction(value = "preschool.view-child", modules = ModuleProfile.PRESCHOOL)
@StyleSheet("context://z/preschool.css")
class ChildDaysView extends Page implements BeforeEnterObserver {

    private final transient AttendanceSheets sheets;
    private final transient Diary diary;
    private final transient Directory directory;
    private final transient ObjectProvider<FamilySwitch> family;
    private final transient ObjectProvider<ChildNotes> notes;

    ChildDaysView(
            AttendanceSheets sheets,
            Diary diary,
            Directory directory,
            ObjectProvider<FamilySwitch> family,
            ObjectProvider<ChildNotes> notes) {
        super("preschool.child.title");
        this.sheets = sheets;
        this.diary = diary;
        this.directory = directory;
        this.family = family;
        this.notes = notes;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Optional<Long> wanted = event.getRouteParameters()
                .get("child")
                .map(Addresses::id)
                .or(() -> diary.children().stream().map(DiaryChild::person).findFirst());
        if (wanted.isEmpty()) {
            nobody();
            return;
        }
        long child = wanted.get();
        YearMonth month = event.getRouteParameters()
                .get("month")
                .map(Addresses::month)
                .orElseGet(() -> YearMonth.from(directory.today()));
        family.stream().forEach(one -> one.of("diary", child).ifPresent(this::add));
        sheets.ofChild(child, month).ifPresentOrElse(shown -> show(child, shown), this::nobody);
    }

    private void nobody() {
        add(new PageHead(Words.t("preschool.child.title")));
        add(new EmptyPage("calendar-check", Words.t("preschool.child.none"), Words.t("preschool.child.none.text")));
    }

    private void show(long child, ChildMonth shown) {
        add(new PageHead(Words.t("preschool.child.title")).second(Words.t("preschool.sheet.group", shown.groupName())));
        Span name = new Span(Dates.month(shown.month().atDay(1)));
        name.addClassName("z-strong");
        Div stepper = new Div(
                step(child, shown.month().minusMonths(1), "chevron-left", "preschool.sheet.earlier"),
                name,
                step(child, shown.month().plusMonths(1), "chevron-right", "preschool.sheet.later"));
        stepper.addClassName("z-stepper");
        Div days = new Div();
        days.addClassName("z-child-days");
        LocalDate first = shown.month().atDay(1);
        int before = first.getDayOfWeek().getValue() - 1;
        for (int i = 0; i < DayOfWeek.values().length; i++) {
            Span weekday = new Span(Dates.weekday(first.minusDays(before).plusDays(i)));
            weekday.addClassNames("z-muted", "z-small");
            days.add(weekday);
        }
        for (int i = 0; i < before; i++) {
            Div empty = new Div();
            empty.addClassName("z-off");
            days.add(empty);
        }
        for (int number = 1; number <= shown.month().lengthOfMonth(); number++) {
            days.add(day(shown, shown.month().atDay(number)));
        }
        add(stepper, days, legend(shown));
        List<Map.Entry<String, String>> missed = missed(shown);
        if (!missed.isEmpty()) {
            add(new H2(Words.t("preschool.child.missed")), Pieces.facts(missed));
        }
        notes.stream().forEach(one -> add(one.of(child)));
    }

    /** How many days of the month the child missed for which reason. */
    private static List<Map.Entry<String, String>> missed(ChildMonth shown) {
        Map<DaySign, Integer> counts = new TreeMap<>(Comparator.comparingInt(DaySign::id));
        shown.days().values().stream()
                .filter(sign -> !sign.present())
                .forEach(sign -> counts.merge(sign, 1, Integer::sum));
        return counts.entrySet().stream()
                .map(one -> Map.entry(
                        one.getKey().word(Words.locale()), Words.count("preschool.child.days", one.getValue())))
                .toList();
    }

    /** What the signs of the month mean, for those who have no mouse to ask with. */
    private static Div legend(ChildMonth shown) {
        Div legend = new Div();
        legend.addClassNames("z-muted", "z-small");
        legend.setText(shown.days().values().stream()
                .distinct()
                .sorted(Comparator.comparing(DaySign::id))
                .map(sign -> sign.sign() + " " + sign.word(Words.locale()))
                .collect(Collectors.joining(" · ")));
        return legend;
    }

    private static Div day(ChildMonth shown, LocalDate date) {
        Span number = new Span(String.valueOf(date.getDayOfMonth()));
        number.addClassNames("z-muted", "z-small");
        Div box = new Div(number);
        box.setClassName("z-off", !shown.open().contains(date));
        @Nullable DaySign sign = shown.days().get(date);
        if (sign != null) {
            Span value = new Span(sign.sign());
            value.addClassNames("z-strong", sign.open() ? "z-text-ochre" : "z-small-sign");
            box.add(value);
            box.setTitle(Dates.words(date) + ": " + sign.word(Words.locale()));
        }
        return box;
    }

    private static Anchor step(long child, YearMonth to, String icon, String key) {
        Anchor link = Here.anchor("child-days/" + child + "/" + to, "");
        link.add(Icons.of(icon));
        link.addClassName("z-icon-button");
        link.setAriaLabel(Words.t(key));
        link.setTitle(Words.t(key));
        return link;
    }
}
