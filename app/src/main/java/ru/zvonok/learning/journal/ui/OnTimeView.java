package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.OnTime;
import ru.zvonok.learning.journal.OnTimeShare;
import ru.zvonok.learning.journal.OnTimeShare.By;
import ru.zvonok.learning.journal.OnTimeShare.Part;
import ru.zvonok.learning.journal.UnfilledLesson;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.TextOrder;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.HasHelp;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.ListColumn;
import ru.zvonok.platform.uikit.ListFilter;
import ru.zvonok.platform.uikit.ListPage;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.SideCard;
import ru.zvonok.platform.uikit.Words;

/** What was written in time: by teacher, by class or by day, over chosen days (DL-30, DL-31, DL-32). */
@Route("o/:organisation/unfilled/on-time")
@ForAction(
        value = "journal.view-unfilled",
        modules = {ModuleProfile.SCHOOL, ModuleProfile.VOCATIONAL})
class OnTimeView extends ListPage<OnTimeShare> implements HasHelp {

    static final String PATH = "unfilled/on-time";

    private static final int USUAL_DAYS = 13;
    private static final int MOST_DAYS = 31;

    private final transient OnTime door;
    private final transient UnfilledDesk desk;
    private final transient Directory directory;
    private final DatePicker first = Fields.date("journal.on-time.from");
    private final DatePicker last = Fields.date("journal.on-time.to");
    private transient List<OnTimeShare> all = List.of();
    private final transient ListColumn<OnTimeShare> whose;
    private final transient ListFilter<By> chosen;
    private String by = "";
    private boolean entering;

    OnTimeView(OnTime door, UnfilledDesk desk, Directory directory) {
        super("journal.on-time.title");
        this.door = door;
        this.desk = desk;
        this.directory = directory;
        addClassName("z-narrow-first");
        first.addValueChangeListener(change -> go(true));
        last.addValueChangeListener(change -> go(false));
        filterBar(first, last);
        chosen = choice(
                        "by",
                        "journal.on-time.by",
                        List.of(By.values()),
                        ChangesView::code,
                        one -> Words.t("journal.on-time.by." + ChangesView.code(one)))
                .initially(By.TEACHER);
        whose = column("name", "journal.unfilled.teacher", OnTimeView::name)
                .as(OnTimeView::first)
                .wide();
        column("lessons", "journal.on-time.lessons", one -> String.valueOf(one.lessons()))
                .number(OnTimeShare::lessons)
                .sortable(Comparator.comparing(OnTimeShare::lessons));
        part("topics", "journal.on-time.topics", OnTimeShare::topics);
        part("attendance", "journal.on-time.attendance", OnTimeShare::attendance);
        part("homework", "journal.on-time.homework", OnTimeShare::homework);
        part("periods", "journal.on-time.periods", OnTimeShare::periodMarks);
        opensCard(OnTimeView::code, this::card);
        counted("journal.on-time.count");
        rows(query -> all.stream()
                .filter(one -> query.filter("by")
                        .map(code -> code.equals(ChangesView.code(one.by())))
                        .orElse(true))
                .sorted(Comparator.comparing(
                                (OnTimeShare one) -> one.day() == null ? LocalDate.MIN : one.day(),
                                Comparator.reverseOrder())
                        .thenComparing(OnTimeView::name, TextOrder.ORDER))
                .toList());
        head().second(Words.t("journal.on-time.second"));
        head().actions(Here.anchor(UnfilledDesk.PATH, Words.t("journal.unfilled.title")));
        whenEmpty(new EmptyPage("calendar", Words.t("journal.on-time.none"), Words.t("journal.on-time.none.text")));
        tools();
    }

    private void part(String name, String header, Function<OnTimeShare, Part> part) {
        column(name, header, one -> words(part.apply(one)))
                .number(one -> part.apply(one).percent())
                .sortable(Comparator.comparing(
                        one -> part.apply(one).percent(), Comparator.nullsLast(Comparator.naturalOrder())));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        LocalDate today = directory.today();
        LocalDate to = day(event.getLocation(), "to").orElse(today);
        LocalDate from = day(event.getLocation(), "from")
                .filter(one -> !one.isAfter(to) && !one.isBefore(to.minusDays(MOST_DAYS)))
                .orElse(to.minusDays(USUAL_DAYS));
        by = event.getLocation().getQueryParameters().getSingleParameter("by").orElse("");
        entering = true;
        first.setValue(from);
        last.setValue(to);
        entering = false;
        all = door.shares(new DateRange(from, to));
        super.beforeEnter(event);
        whose.head(Words.t(
                "journal.unfilled." + chosen.value().map(ChangesView::code).orElse("teacher")));
    }

    /** The day that was chosen stays; the other one follows where both together would be too long or no time at all. */
    private void go(boolean firstChosen) {
        if (entering || first.isEmpty() || last.isEmpty() || first.isInvalid() || last.isInvalid()) {
            return;
        }
        LocalDate from = first.getValue();
        LocalDate to = last.getValue();
        if (from.isAfter(to) || from.isBefore(to.minusDays(MOST_DAYS))) {
            if (firstChosen) {
                to = from.plusDays(from.isAfter(to) ? USUAL_DAYS : MOST_DAYS);
            } else {
                from = to.minusDays(USUAL_DAYS);
            }
        }
        Here.go(PATH + "?from=" + from + "&to=" + to + (by.isEmpty() ? "" : "&by=" + by));
    }

    /** What is still missing behind the shares, and the nudge. */
    private SideCard card(String code) {
        OnTimeShare share =
                all.stream().filter(one -> code(one).equals(code)).findFirst().orElseThrow(NotFound::new);
        SideCard card = new SideCard(name(share), sentence(share));
        List<UnfilledLesson> missing = desk.door().unfilled(new DateRange(first.getValue(), last.getValue())).stream()
                .filter(one -> switch (share.by()) {
                    case TEACHER -> one.person() == share.id();
                    case CLASS -> one.course().group() == share.id();
                    case DAY -> one.lesson().date().equals(share.day());
                })
                .toList();
        if (missing.isEmpty()) {
            return card.section(Pieces.muted(Words.t("journal.on-time.whole")));
        }
        if (share.by() == By.TEACHER) {
            card.section(desk.nudge(missing.getFirst(), desk.door().nudgedToday()));
        }
        return card.section(new H3(Words.count("journal.on-time.missing", missing.size())), UnfilledDesk.list(missing));
    }

    private static Optional<LocalDate> day(Location location, String name) {
        return location.getQueryParameters().getSingleParameter(name).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() > 1990 && day.getYear() < 2100);
            } catch (DateTimeParseException noDate) {
                return Optional.empty();
            }
        });
    }

    private static String name(OnTimeShare one) {
        LocalDate day = one.day();
        return switch (one.by()) {
            case TEACHER ->
                one.teacher() == null
                        ? Words.t("journal.unfilled.nobody")
                        : one.teacher().full();
            case CLASS -> one.className();
            case DAY -> day == null ? "" : Dates.weekdayAndWords(day);
        };
    }

    private static String code(OnTimeShare one) {
        return one.by() == By.DAY ? String.valueOf(one.day()) : ChangesView.code(one.by()) + one.id();
    }

    private static String sentence(OnTimeShare one) {
        return Words.t(
                "journal.on-time.narrow",
                one.lessons(),
                words(one.topics()),
                words(one.attendance()),
                words(one.homework()),
                words(one.periodMarks()));
    }

    private static Div first(OnTimeShare one) {
        Span narrow = new Span(sentence(one));
        narrow.addClassName("z-narrow-only");
        return Pieces.two(new Span(name(one)), narrow);
    }

    private static String words(Part part) {
        @Nullable Integer percent = part.percent();
        return percent == null ? "–" : Words.t("journal.on-time.share", percent, part.inTime(), part.due());
    }

    @Override
    public String help() {
        return Words.t("journal.on-time.help");
    }
}
