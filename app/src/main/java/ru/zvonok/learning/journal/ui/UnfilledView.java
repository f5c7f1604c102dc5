package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import ru.zvonok.learning.journal.FillingReview;
import ru.zvonok.learning.journal.LessonPart;
import ru.zvonok.learning.journal.UnfilledLesson;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.HasHelp;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.ListPage;
import ru.zvonok.platform.uikit.ListQuery;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.SideCard;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;

/** Who has not filled what, at first on the last lesson day before today; a row opens all of its teacher (JRN-14, DL-30, DL-31). */
@Route("o/:organisation/unfilled")
@Menu(title = "journal.unfilled.menu", icon = "list-checks", order = MenuSection.JOURNAL + 20)
@ForAction(
        value = "journal.view-unfilled",
        modules = {ModuleProfile.SCHOOL, ModuleProfile.VOCATIONAL})
class UnfilledView extends ListPage<UnfilledLesson> implements HasHelp {

    private final transient UnfilledDesk desk;
    private transient List<UnfilledLesson> all;
    private boolean read = true;

    UnfilledView(UnfilledDesk desk) {
        super("journal.unfilled.title");
        this.desk = desk;
        addClassName("z-narrow-first");
        FillingReview review = desk.door().review(desk.window());
        List<LocalDate> days = desk.days(review);
        all = review.lessons();
        choice(
                        "day",
                        "journal.unfilled.day",
                        Stream.concat(days.stream().map(LocalDate::toString), Stream.of(UnfilledDesk.ALL))
                                .toList(),
                        Function.identity(),
                        UnfilledView::day)
                .initially(desk.yesterday(days).toString());
        named(all, "teacher", "journal.unfilled.teacher", UnfilledLesson::person, UnfilledDesk::teacher);
        named(all, "class", "journal.unfilled.class", one -> one.course().group(), one -> one.course()
                .groupName());
        named(all, "subject", "journal.unfilled.subject", one -> one.course().subject(), one -> one.course()
                .subjectName());
        choice(
                "missing",
                "journal.unfilled.missing",
                List.of(LessonPart.values()),
                LessonPart::name,
                part -> Words.t(part.missingKey()));
        column("teacher", "journal.unfilled.teacher", UnfilledDesk::teacher)
                .as(UnfilledView::name)
                .sortable();
        column("day", "journal.unfilled.day", one -> Dates.day(one.lesson().date()))
                .sortable(Comparator.comparing(
                                (UnfilledLesson one) -> one.lesson().date())
                        .thenComparing(one -> one.lesson().number()));
        column(
                        "number",
                        "journal.unfilled.number",
                        one -> String.valueOf(one.lesson().number()))
                .number(one -> one.lesson().number());
        column("class", "journal.unfilled.class", one -> one.course().groupName())
                .sortable();
        column("subject", "journal.unfilled.subject", one -> one.course().subjectName())
                .sortable();
        column("missing", "journal.unfilled.missing", UnfilledDesk::missingWords)
                .as(UnfilledDesk::tags)
                .wide();
        column("due", "journal.unfilled.due", one -> Dates.day(one.due()))
                .as(UnfilledView::due)
                .sortable(Comparator.comparing(UnfilledLesson::due));
        opensCard(one -> String.valueOf(one.person()), this::card);
        counted("journal.unfilled.lessons");
        rows(this::found);
        tools();
        head().second(Words.t("journal.unfilled.second"));
        head().actions(Here.anchor(OnTimeView.PATH, Words.t("journal.on-time.title")));
        head().actions(Here.anchor("filling", Words.t("journal.filling.menu")));
        whenEmpty(new EmptyPage("check", Words.t("journal.unfilled.none"), Words.t("journal.unfilled.none.text")));
    }

    /** Filters, rows and card speak of the same reading; each way here makes a new one. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!read) {
            all = desk.door().unfilled(desk.window());
        }
        read = false;
        super.beforeEnter(event);
    }

    private List<UnfilledLesson> found(ListQuery query) {
        return all.stream()
                .filter(one -> query.filter("day")
                        .filter(day -> !day.equals(UnfilledDesk.ALL))
                        .map(day -> one.lesson().date().equals(LocalDate.parse(day)))
                        .orElse(true))
                .filter(one -> query.id("teacher").map(id -> id == one.person()).orElse(true))
                .filter(one ->
                        query.id("class").map(id -> id == one.course().group()).orElse(true))
                .filter(one -> query.id("subject")
                        .map(id -> id == one.course().subject())
                        .orElse(true))
                .filter(one -> query.filter("missing")
                        .map(part -> one.missing().contains(LessonPart.valueOf(part)))
                        .orElse(true))
                .sorted(Comparator.comparing(UnfilledDesk::teacher)
                        .thenComparing(one -> one.lesson().date())
                        .thenComparing(one -> one.lesson().number()))
                .toList();
    }

    private SideCard card(String id) {
        List<UnfilledLesson> own = all.stream()
                .filter(one -> String.valueOf(one.person()).equals(id))
                .toList();
        if (own.isEmpty()) {
            throw new NotFound();
        }
        UnfilledLesson first = own.getFirst();
        SideCard card = new SideCard(UnfilledDesk.teacher(first), UnfilledDesk.sentence(own));
        card.section(desk.nudge(first, desk.door().nudgedToday()));
        return card.section(UnfilledDesk.list(own));
    }

    /** The teacher; on a phone, where it is the only column, the lesson with it. */
    private static Div name(UnfilledLesson one) {
        Span narrow = new Span(UnfilledDesk.title(one) + ": " + UnfilledDesk.missingWords(one));
        narrow.addClassName("z-narrow-only");
        return Pieces.two(Here.anchor(UnfilledDesk.path(one.person()), UnfilledDesk.teacher(one)), narrow);
    }

    private static Component due(UnfilledLesson one) {
        return one.overdue()
                ? Tag.overdue(Words.t("journal.unfilled.overdue", Dates.shortDay(one.due())))
                : new Span(Dates.day(one.due()));
    }

    private static String day(String code) {
        return code.equals(UnfilledDesk.ALL)
                ? Words.t("journal.unfilled.all-days")
                : Dates.weekdayAndWords(LocalDate.parse(code));
    }

    @Override
    public String help() {
        return Words.t("journal.unfilled.help");
    }
}
