package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.journal.JournalLesson;
import ru.zvonok.learning.journal.JournalPage;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.JournalStudent;
import ru.zvonok.learning.journal.LessonCard;
import ru.zvonok.learning.journal.PeriodResults;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.tenancy.AskedOnce;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.BrowserWindow;
import ru.zvonok.platform.uikit.Confirm;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageBar;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.WideWork;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.platform.uikit.keygrid.KeyGrid;
import ru.zvonok.platform.uikit.keygrid.KeyGridState;
import ru.zvonok.registry.calendar.Period;

/** A course's journal in a period: marks and attendance in the key grid, the card of a lesson beside it. */
@Route("o/:organisation/journal/:course?([0-9]+)/:period?([0-9]+)")
@Menu(title = "journal.menu", icon = "book-open", order = MenuSection.DAILY + 10)
@ForAction(
        value = "journal.view",
        modules = {ModuleProfile.SCHOOL, ModuleProfile.VOCATIONAL})
@StyleSheet("context://z/journal.css")
class JournalView extends Page implements BeforeEnterObserver, WideWork {

    private final transient JournalDesk desk;
    private final transient ObjectProvider<PeriodResults> results;
    private final transient Directory directory;
    private final transient Reasons reasons;
    private final transient ClosingDesk closing;
    private final transient AskedOnce answers;
    private final KeyGrid grid = new KeyGrid();
    private final Div place = new Div(grid);
    private final LessonCardPanel card;
    private final Anchor narrow = new Anchor("", Words.t("journal.card"));
    private @Nullable JournalAddress address;
    private @Nullable String periodName;
    private @Nullable JournalPage page;

    JournalView(
            JournalDesk desk,
            ClosingDesk closing,
            ObjectProvider<PeriodResults> results,
            Directory directory,
            Reasons reasons,
            AskedOnce answers) {
        super("journal.menu");
        this.desk = desk;
        this.closing = closing;
        this.results = results;
        this.directory = directory;
        this.reasons = reasons;
        this.answers = answers;
        this.card = new LessonCardPanel(desk, this::reload);
        fillWindow();
        place.addClassName("z-journal-grid");
        narrow.addClassName("z-card-link");
        grid.setSizeFull();
        grid.addCellFocusListener(event -> cell(event.row(), event.column()));
        grid.addChangeListener(event -> event.changes().forEach(change -> card.changed(change.row(), change.column())));
        grid.addColumnClickListener(event -> lesson(event.column()));
        grid.addColumnMenuListener(event -> target(event.column()));
        grid.addCellNoteListener(event -> comment(event.row(), event.column()));
        grid.addFactListener(event -> average(event.row(), event.column()));
        grid.addDayListener(event -> reload());
        grid.addOutdatedListener(event -> reopened());
        grid.addHeadActionListener(event -> offer());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        answers.during(() -> enter(event));
    }

    private void enter(BeforeEnterEvent event) {
        removeAll();
        List<Course> courses = desk.courses();
        Optional<Long> wanted = event.getRouteParameters().get("course").map(Addresses::id);
        if (wanted.isEmpty() && courses.isEmpty()) {
            add(new PageBar(Words.t("journal.menu")));
            add(new EmptyPage("book-open", Words.t("journal.none"), Words.t("journal.none.text")));
            return;
        }
        long id = wanted.orElseGet(() -> desk.usual(courses));
        Optional<Long> asked = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("lesson")
                .map(Addresses::id);
        if (asked.isPresent() && BrowserWindow.current().phone()) {
            event.forwardTo(Here.link(JournalAddress.card(id, asked.get())));
            return;
        }
        Course course = desk.course(id);
        LocalDate today = directory.today();
        List<Period> periods = desk.periods(course);
        Optional<Long> wantedPeriod = event.getRouteParameters().get("period").map(Addresses::id);
        Optional<Period> period = period(periods, wantedPeriod);
        address = new JournalAddress(
                id, period.map(Period::id).orElse(DaysChoice.YEAR), period.isPresent() ? null : days(event));
        periodName = period.map(Period::name).orElse(null);
        JournalPage shown = desk.page(address);
        titled(course.groupName() + " " + course.subjectName());
        show(shown, courses, periods, period);
        asked.ifPresentOrElse(
                lesson -> {
                    grid.showColumn(JournalAddress.column(lesson));
                    show(lesson);
                },
                () -> desk.nearest(shown, today).ifPresent(this::show));
    }

    private Optional<Period> period(List<Period> periods, Optional<Long> wanted) {
        if (wanted.isEmpty()) {
            return PageDays.on(periods, directory.today());
        }
        if (wanted.get() == DaysChoice.YEAR) {
            return Optional.empty();
        }
        return Optional.of(periods.stream()
                .filter(one -> one.id() == wanted.get())
                .findFirst()
                .orElseThrow(NotFoundException::new));
    }

    /** The days that the address names, null where it names none. */
    private static @Nullable DateRange days(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        Optional<String> from = query.getSingleParameter("from");
        Optional<String> to = query.getSingleParameter("to");
        return from.isEmpty() || to.isEmpty()
                ? null
                : JournalAddress.days(from.get(), to.get(), DateTimeFormatter.ISO_LOCAL_DATE);
    }

    private void show(JournalPage shown, List<Course> courses, List<Period> periods, Optional<Period> period) {
        page = shown;
        Course course = shown.course();
        paint();
        PageBar bar = new PageBar(course.groupName() + " " + course.subjectName());
        bar.addClassName("z-journal-bar");
        bar.with(chooser(courses, course));
        bar.with(days(Objects.requireNonNull(address), periods));
        period.ifPresent(
                one -> bar.with(Pieces.muted(Dates.shortDay(one.startsOn()) + "–" + Dates.shortDay(one.endsOn()))));
        desk.ways(course.id()).forEach(bar::with);
        shown.lessons().stream()
                .filter(lesson -> lesson.mayMark() && lesson.closed() == JournalProblem.ATTESTED)
                .map(lesson -> lesson.lesson().date())
                .max(Comparator.naturalOrder())
                .ifPresent(last -> bar.with(attested(last)));
        if (shown.lessons().stream().anyMatch(JournalLesson::mayMark)) {
            closing.openUntil(course.id())
                    .ifPresent(until -> bar.with(Tag.accent(Words.t("journal.permit.open-until", until))));
        }
        bar.end(narrow, new KeyGridState());
        add(bar);
        if (shown.lessons().isEmpty()) {
            add(new EmptyPage("calendar", Words.t("journal.no-lessons"), Words.t("journal.no-lessons.text")));
            return;
        }
        Div work = new Div(place, card);
        work.addClassName("z-journal");
        add(work);
    }

    /** Up to which day marks are closed, and by whom they can be opened. */
    private static Tag attested(LocalDate last) {
        Tag tag = Tag.grey(Words.t("journal.page.attested", Dates.shortDay(last)));
        tag.setTitle(Words.t(JournalProblem.ATTESTED.code() + ".short"));
        return tag;
    }

    private void paint() {
        grid.setModel(desk.model(Objects.requireNonNull(address), Objects.requireNonNull(page), periodName));
    }

    /** After the card of a lesson changed what the columns show. */
    private void reload() {
        if (address != null) {
            page = desk.page(address);
            paint();
        }
    }

    /** Days were closed or opened; the card is left alone where nothing of that is about it, for somebody may be writing in it. */
    private void reopened() {
        JournalPage before = page;
        reload();
        if (before != null && page != null) {
            card.reopened(before, page);
        }
    }

    private void cell(String row, String column) {
        @Nullable Long lesson = JournalAddress.lesson(column);
        if (lesson != null && page != null) {
            JournalPage shown = page;
            shown.students().stream()
                    .filter(student -> String.valueOf(student.person()).equals(row))
                    .findFirst()
                    .ifPresent(student -> {
                        show(lesson);
                        card.show(shown, lesson, student);
                    });
        }
    }

    private void lesson(String column) {
        @Nullable Long lesson = JournalAddress.lesson(column);
        if (lesson != null) {
            show(lesson);
        }
    }

    /** The card of a lesson; where there is no room for it, the way to its page. */
    private void show(long lesson) {
        if (page != null) {
            card.show(page, lesson);
            narrow.setHref(Here.link(JournalAddress.card(page.course().id(), lesson)));
        }
    }

    /** Where marks go that are typed into the column, from the keyboard. */
    private void target(String column) {
        @Nullable Long lesson = JournalAddress.lesson(column);
        if (lesson != null && page != null) {
            new TargetDialog(
                            desk,
                            desk.card(page.course().id(), lesson),
                            () -> {
                                reload();
                                card.reread();
                            },
                            grid::focus)
                    .open();
        }
    }

    /** What the teacher says of the marks of a cell, from the keyboard. */
    private void comment(String row, String column) {
        @Nullable Long lesson = JournalAddress.lesson(column);
        @Nullable Long student = Addresses.number(row);
        if (lesson == null || student == null || page == null) {
            return;
        }
        LessonCard shown = desk.card(page.course().id(), lesson);
        if (!shown.mayMark() || shown.closed() != null) {
            Notice.warning(
                    Words.t("journal.comment.not-here"),
                    shown.closed() == null ? "" : Words.t(shown.closed().code() + ".short"));
            return;
        }
        CommentDialog.open(desk, shown, student, card::reread, grid::focus);
    }

    /** How an average came about, as it is now. */
    private void average(String row, String column) {
        @Nullable Long student = Addresses.number(row);
        if (student != null && address != null && column.equals(JournalModels.AVERAGE)) {
            AverageDialog.open(desk.page(address), student, desk.types(), grid::focus);
        }
    }

    /** Accepts what is proposed; asks once where it is of more than one pupil. */
    private void offer() {
        @Nullable PeriodResults contributed = results.getIfAvailable();
        if (contributed == null || address == null) {
            return;
        }
        int ready = contributed.marks(address.course(), address.period()).ready();
        if (ready > 1) {
            Confirm.ask(
                    Words.count("journal.accept.ask", ready),
                    Words.t("journal.accept.text"),
                    Words.count("journal.accept.do", ready),
                    this::accept);
        } else {
            accept();
        }
    }

    private void accept() {
        @Nullable PeriodResults contributed = results.getIfAvailable();
        if (contributed == null || address == null || page == null) {
            return;
        }
        JournalAddress here = address;
        PeriodResults.Accepted accepted = contributed.acceptAll(here.course(), here.period());
        paint();
        if (!accepted.settled().isEmpty()) {
            Notice.undo(
                    Words.count("journal.accepted", accepted.settled().size()),
                    () -> withdraw(contributed, here, accepted.settled(), null));
        }
        if (!accepted.refused().isEmpty()) {
            Notice.warning(Words.t("journal.not-accepted"), names(page, accepted.refused()));
        }
    }

    /** What the family has read meanwhile is taken back with a reason. */
    private void withdraw(
            PeriodResults contributed, JournalAddress here, Map<Long, Long> settled, @Nullable String reason) {
        PeriodResults.Withdrawn withdrawn = contributed.withdraw(here.course(), here.period(), settled, reason);
        paint();
        if (!withdrawn.refused().isEmpty() && page != null) {
            Notice.warning(Words.t("journal.not-withdrawn"), names(page, withdrawn.refused()));
        }
        Map<Long, Long> waiting = withdrawn.waiting();
        if (!waiting.isEmpty()) {
            reasons.ask(
                    Words.count("journal.withdraw.seen", waiting.size()),
                    why -> withdraw(contributed, here, waiting, why),
                    () -> {});
        }
    }

    private static String names(JournalPage page, Map<Long, String> refused) {
        return String.join(
                "; ",
                page.students().stream()
                        .filter(student -> refused.containsKey(student.person()))
                        .map(student -> name(student, refused))
                        .toList());
    }

    private static String name(JournalStudent student, Map<Long, String> refused) {
        return student.name().brief() + ": " + refused.get(student.person());
    }

    private Select<Course> chooser(List<Course> courses, Course shown) {
        Select<Course> select = new Select<>();
        select.addClassName("z-bar-choice");
        select.setAriaLabel(Words.t("journal.choose"));
        select.setItems(courses);
        select.setItemLabelGenerator(Course::title);
        courses.stream().filter(one -> one.id() == shown.id()).findFirst().ifPresent(select::setValue);
        select.addValueChangeListener(
                change -> Here.go("journal/" + change.getValue().id()));
        return select;
    }

    private DaysChoice days(JournalAddress here, List<Period> periods) {
        return DaysChoice.withDates(
                periods,
                here.period(),
                desk.year(here),
                here.days(),
                chosen -> Here.go(new JournalAddress(here.course(), chosen).path()),
                dated -> Here.go(new JournalAddress(here.course(), DaysChoice.YEAR, dated).path()));
    }
}
