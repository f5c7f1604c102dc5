package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.LessonCards;
import ru.zvonok.learning.journal.LessonState;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.LessonDay;
import ru.zvonok.registry.people.PersonFacts;

/** Who has not filled what on a day, by teacher; at first the last lesson day before today (JRN-14, DL-30, DL-31). */
@Route("o/:organisation/unfilled/:day?([0-9-]+)")
@Menu(title = "journal.unfilled.menu", icon = "list-checks", order = MenuSection.JOURNAL + 20)
@ForAction(
        value = "journal.view-unfilled",
        modules = {ModuleProfile.SCHOOL, ModuleProfile.VOCATIONAL})
class UnfilledView extends Page implements BeforeEnterObserver {

    private final transient LessonCards cards;
    private final transient PersonFacts people;
    private final transient Calendar calendar;
    private final transient Directory directory;

    UnfilledView(LessonCards cards, PersonFacts people, Calendar calendar, Directory directory) {
        super("journal.unfilled.menu");
        this.cards = cards;
        this.people = people;
        this.calendar = calendar;
        this.directory = directory;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        LocalDate day =
                event.getRouteParameters().get("day").map(Addresses::day).orElseGet(this::lessonDayBefore);
        List<LessonState> states = cards.unfilled(day);
        DatePicker picker = new DatePicker(day);
        picker.setAriaLabel(Words.t("journal.unfilled.day"));
        picker.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                Here.go("unfilled/" + change.getValue());
            }
        });
        add(new PageHead(Words.t("journal.unfilled.title"))
                .second(Dates.weekdayAndWords(day) + ", " + Words.count("journal.unfilled.lessons", states.size())));
        add(picker);
        if (states.isEmpty()) {
            add(new EmptyPage("check", Words.t("journal.unfilled.none"), Words.t("journal.unfilled.none.text")));
            return;
        }
        byTeacher(states).forEach((name, own) -> {
            Span count = new Span(Words.count("journal.unfilled.lessons", own.size()));
            count.addClassName("z-muted");
            Div head = new Div(new H2(name), count);
            head.addClassName("z-section-head");
            UnorderedList list = new UnorderedList();
            list.addClassName("z-lines");
            own.forEach(state -> list.add(line(state)));
            add(head, list);
        });
    }

    private Map<String, List<LessonState>> byTeacher(List<LessonState> states) {
        Map<Long, PersonName> names = new HashMap<>(people.names(states.stream()
                .map(state -> state.lesson().teacher())
                .filter(id -> id != null)
                .distinct()
                .toList()));
        Map<String, List<LessonState>> sorted = new TreeMap<>();
        for (LessonState state : states) {
            @Nullable Long teacher = state.lesson().teacher();
            @Nullable PersonName name = teacher == null ? null : names.get(teacher);
            sorted.computeIfAbsent(
                            name == null ? Words.t("journal.unfilled.nobody") : name.full(),
                            key -> new java.util.ArrayList<>())
                    .add(state);
        }
        Map<String, List<LessonState>> worstFirst = new LinkedHashMap<>();
        sorted.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<LessonState>> entry) ->
                        -entry.getValue().size()))
                .forEach(entry -> worstFirst.put(entry.getKey(), entry.getValue()));
        return worstFirst;
    }

    private static ListItem line(LessonState state) {
        Span name = new Span(Here.anchor(
                "journal/" + state.course().id() + "?lesson=" + state.lesson().id(),
                Words.t(
                        "journal.unfilled.lesson",
                        state.lesson().number(),
                        state.course().groupName(),
                        state.course().subjectName())));
        Div flags = new Div();
        flags.addClassName("z-flags");
        if (state.topic() == null) {
            flags.add(Tag.red(Words.t("journal.today.no-topic")));
        }
        if (!state.attendanceTaken()) {
            flags.add(Tag.red(Words.t("journal.today.no-attendance")));
        }
        if (!state.homeworkGiven()) {
            flags.add(Tag.ochre(Words.t("journal.today.no-homework")));
        }
        Div row = new Div(name, flags);
        row.addClassName("z-line-ends");
        return new ListItem(row);
    }

    private LocalDate lessonDayBefore() {
        LocalDate today = directory.today();
        return calendar.lessonDays(new DateRange(today.minusDays(14), today.minusDays(1)), null).stream()
                .map(LessonDay::date)
                .reduce((earlier, later) -> later)
                .orElse(today.minusDays(1));
    }
}
