package ru.zvonok.learning.finals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.finals.GradingPolicy;
import ru.zvonok.learning.finals.PeriodSheet.PeriodRow;
import ru.zvonok.learning.finals.YearResult;
import ru.zvonok.learning.journal.PeriodResults.Accepted;
import ru.zvonok.learning.journal.PeriodResults.Withdrawn;
import ru.zvonok.learning.journal.Scale;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.AskReason;
import ru.zvonok.platform.uikit.Confirm;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageBar;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.WideWork;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.platform.uikit.keygrid.GridEvents;
import ru.zvonok.platform.uikit.keygrid.KeyGrid;
import ru.zvonok.platform.uikit.keygrid.KeyGridState;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.people.PersonFacts;

/** Marks of a period of a course, typed by keyboard beside what each is proposed from; closed by the deputy (MRK-02, MRK-04). */
@Route("o/:organisation/finals/:course?([0-9]+)/:period?([0-9]+)")
@Menu(title = "finals.module", icon = "badge-check", order = MenuSection.JOURNAL + 10)
@ForAction(
        value = "finals.view",
        modules = {ModuleProfile.SCHOOL, ModuleProfile.VOCATIONAL})
@StyleSheet("context://z/journal.css")
class FinalsView extends Page implements BeforeEnterObserver, WideWork {

    private static final String RESULT = "result";

    private final transient FinalsDesk desk;
    private final KeyGrid grid = new KeyGrid();
    private final Div told = new Div();
    private final Tag closed = Tag.grey(Words.t("finals.page.locked"));
    private final Button lock = new Button(Words.t("finals.page.lock"), Icons.of("lock"));
    private final Button unlock = new Button(Words.t("finals.page.unlock"), Icons.of("pencil"));
    private final Button theme = new Button(Words.t("finals.coursework"), Icons.of("pencil"), click -> theme());
    private final Button story = Icons.button("history", "finals.history", click -> history());
    private final transient FinalsTabs tabs;
    private final transient PeriodHistory stories;
    private final transient CorrectionReasons reasons;
    private final transient CollegeDesk college;
    private final transient PersonFacts people;
    private String row = "";
    private String cell = "";
    private final Set<String> waiting = new HashSet<>();
    private @Nullable FinalsAddress at;
    private transient List<Period> all = List.of();
    private transient List<FinalsColumn> columns = List.of();
    private long chosen;
    private @Nullable Course course;

    FinalsView(
            FinalsDesk desk,
            FinalsTabs tabs,
            PeriodHistory stories,
            CorrectionReasons reasons,
            CollegeDesk college,
            PersonFacts people) {
        super("finals.module");
        this.desk = desk;
        this.tabs = tabs;
        this.stories = stories;
        this.reasons = reasons;
        this.college = college;
        this.people = people;
        lock.addClickListener(
                click -> desk.finals().lock(Objects.requireNonNull(at).course(), chosen));
        lock.addClickListener(click -> paint());
        unlock.addClickListener(
                click -> desk.finals().unlock(Objects.requireNonNull(at).course(), chosen));
        unlock.addClickListener(click -> paint());
        story.setEnabled(false);
        theme.setEnabled(false);
        fillWindow();
        grid.setSizeFull();
        grid.addHeadActionListener(event -> offer());
        grid.addChangeListener(this::changed);
        grid.addOutdatedListener(event -> paint());
        grid.addCellFocusListener(event -> {
            row = event.row();
            cell = event.column();
            story.setEnabled(FinalsAddress.column(cell) != null);
            theme.setEnabled(true);
        });
        grid.addColumnClickListener(click -> {
            Long column = FinalsAddress.column(click.column());
            if (column != null && at != null) {
                Here.go(path(at.course(), column));
            }
        });
        told.addClassName("z-callout");
        told.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        List<Course> courses = desk.courses();
        Optional<Long> wanted = event.getRouteParameters().get("course").map(Addresses::id);
        if (wanted.isEmpty() && courses.isEmpty()) {
            add(new PageBar(Words.t("finals.module")));
            add(new EmptyPage("badge-check", Words.t("finals.page.none"), Words.t("finals.page.none.text")));
            return;
        }
        Course known = desk.course(wanted.orElseGet(() -> desk.usual(courses)));
        course = known;
        titled(known.groupName() + " " + known.subjectName());
        List<Period> periods = desk.periods(known);
        PageBar bar = new PageBar(Words.t("finals.module"))
                .with(tabs.on(FinalsTabs.SHEET))
                .with(chooser(courses, known));
        add(bar);
        if (periods.isEmpty()) {
            add(new EmptyPage("calendar", Words.t("finals.page.no-period"), Words.t("finals.page.no-period.text")));
            return;
        }
        if (desk.markless(known)) {
            add(new EmptyPage("badge-check", Words.t("finals.page.markless"), Words.t("finals.page.markless.text")));
            return;
        }
        at = new FinalsAddress(known.id());
        all = periods;
        chosen = chosen(event, periods);
        FinalsColumn column = paint();
        grid.showColumn(FinalsAddress.column(chosen));
        bar.with(columns(known, columns, column));
        theme.setVisible(chosen == YearResult.COURSEWORK.column() && desk.maySettle(known.id()));
        college.attestation(known, chosen, Pieces::again).forEach(bar::with);
        bar.with(closed).end(theme, story, lock, unlock, new KeyGridState());
        Div place = new Div(grid);
        place.addClassName("z-journal-grid");
        Div work = new Div(place);
        work.addClassName("z-journal");
        add(told, work);
    }

    /** What was typed against the rule is told above the sheet, with the way to say why. */
    private void tell() {
        told.removeAll();
        told.setVisible(!waiting.isEmpty());
        if (!waiting.isEmpty()) {
            told.add(
                    Icons.of("circle-alert"),
                    new Span(Words.count("finals.approvals.callout", waiting.size())),
                    Here.anchor(FinalsTabs.APPROVALS, Words.t("finals.tabs.approvals")));
        }
    }

    private void changed(GridEvents.CellsChanged event) {
        event.changes().stream()
                .filter(change -> FinalsAddress.column(change.column()) != null)
                .forEach(change -> {
                    String cell = change.row() + " " + change.column();
                    if (FinalsCells.waits(change.cell())) {
                        waiting.add(cell);
                    } else {
                        waiting.remove(cell);
                    }
                });
        tell();
    }

    private FinalsColumn paint() {
        FinalsAddress here = Objects.requireNonNull(at);
        Course known = Objects.requireNonNull(course);
        columns = desk.columns(here, all, chosen);
        waiting.clear();
        columns.forEach(column -> column.sheet().rows().stream()
                .filter(row -> row.pending() != null)
                .forEach(row -> waiting.add(row.person() + " " + FinalsAddress.column(column.id()))));
        tell();
        FinalsColumn shown = columns.stream()
                .filter(column -> column.id() == chosen)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        grid.setModel(FinalsModel.of(
                desk.organisation(),
                here,
                Words.t("finals.page.label", known.groupName(), known.subjectName()),
                columns,
                shown,
                rule(known, shown),
                people.listed(columns.getLast().sheet().rows().stream()
                        .collect(Collectors.toMap(PeriodRow::person, PeriodRow::name))),
                desk.maySettle(known.id())));
        locks(shown.sheet().locked());
        return shown;
    }

    /** What stands in the bar of whether the column is closed. */
    private void locks(boolean locked) {
        long here = Objects.requireNonNull(at).course();
        closed.setVisible(locked);
        lock.setVisible(!locked && desk.mayLock(here));
        unlock.setVisible(locked && desk.mayUnlock(here));
    }

    /** Theme and supervisor of the coursework of whom one stands on. */
    private void theme() {
        focused(chosen).ifPresent(of -> college.coursework(Objects.requireNonNull(course), of, this::paint));
    }

    /** The pupil one stands on, in a column. */
    private Optional<PeriodRow> focused(long column) {
        Long student = Addresses.number(row);
        return columns.stream()
                .filter(one -> one.id() == column)
                .flatMap(one -> one.sheet().rows().stream())
                .filter(one -> student != null && one.person() == student)
                .findFirst();
    }

    private void history() {
        FinalsAddress here = Objects.requireNonNull(at);
        Long column = FinalsAddress.column(cell);
        columns.stream()
                .filter(one -> column != null && one.id() == column)
                .findFirst()
                .ifPresent(shown -> focused(shown.id())
                        .ifPresent(of -> stories.open(
                                Words.t("finals.history.title", of.name().brief(), shown.spoken()),
                                here.course(),
                                shown.id(),
                                of.person(),
                                grid::focus)));
    }

    /** Accepts what is proposed; asks once where it is of more than one pupil. */
    private void offer() {
        int ready = columns.stream()
                .filter(column -> column.id() == chosen)
                .mapToInt(column -> column.sheet().ready())
                .sum();
        if (ready > 1) {
            Confirm.ask(
                    Words.count("finals.page.accept.ask", ready),
                    Words.t("finals.page.accept.text"),
                    Words.count("finals.page.accept.do", ready),
                    this::accept);
        } else {
            accept();
        }
    }

    private void accept() {
        long here = Objects.requireNonNull(at).course();
        long column = chosen;
        Accepted accepted = desk.marks().acceptAll(here, column);
        FinalsColumn shown = paint();
        if (!accepted.settled().isEmpty()) {
            Notice.undo(
                    Words.count("finals.page.accepted", accepted.settled().size()),
                    () -> withdraw(here, column, accepted.settled(), null));
        }
        if (!accepted.refused().isEmpty()) {
            Notice.warning(Words.t("finals.page.not-accepted"), names(shown, accepted.refused()));
        }
    }

    private static String names(FinalsColumn shown, Map<Long, String> refused) {
        return shown.sheet().rows().stream()
                .filter(row -> refused.containsKey(row.person()))
                .map(row -> row.name().brief() + ": " + refused.get(row.person()))
                .collect(Collectors.joining("\n"));
    }

    /** What the family has read meanwhile is taken back with a reason. */
    private void withdraw(long here, long column, Map<Long, Long> settled, @Nullable String reason) {
        Withdrawn withdrawn = desk.marks().withdraw(here, column, settled, reason);
        FinalsColumn shown = paint();
        if (!withdrawn.refused().isEmpty()) {
            Notice.warning(Words.t("finals.page.not-withdrawn"), names(shown, withdrawn.refused()));
        }
        Map<Long, Long> waiting = withdrawn.waiting();
        if (!waiting.isEmpty()) {
            AskReason.open(
                    Words.t("finals.reason.title"),
                    Words.count("finals.withdraw.seen", waiting.size()),
                    reasons.ask(Words.locale()),
                    Words.t("finals.reason.back"),
                    why -> withdraw(here, column, waiting, why),
                    () -> {});
        }
    }

    /** The column of the address, else the period of today. */
    private long chosen(BeforeEnterEvent event, List<Period> periods) {
        Optional<String> result = event.getLocation().getQueryParameters().getSingleParameter(RESULT);
        if (result.isPresent()) {
            Long column = FinalsAddress.column(result.get());
            if (column == null) {
                throw new NotFoundException();
            }
            return column;
        }
        Optional<Long> wanted = event.getRouteParameters().get("period").map(Addresses::id);
        if (wanted.isPresent()) {
            return wanted.get();
        }
        return periods.stream()
                .filter(one -> !one.startsOn().isAfter(desk.today()))
                .reduce((earlier, later) -> later)
                .orElseGet(periods::getFirst)
                .id();
    }

    /** The rule that marks of the column are proposed by; nothing for results of the year. */
    private String rule(Course known, FinalsColumn shown) {
        if (YearResult.of(shown.id()).isPresent()) {
            return "";
        }
        LocalDate last = all.stream()
                .filter(period -> period.id() == shown.id())
                .findFirst()
                .orElseGet(all::getLast)
                .endsOn();
        return rule(desk.policies().on(last, known.id()), shown.sheet().scale());
    }

    private static String rule(GradingPolicy policy, @Nullable Scale scale) {
        if (scale == null || scale.kind() == Scale.Kind.FIVE) {
            return Words.t(
                    "finals.page.rule",
                    policy.limits().five(),
                    policy.limits().four(),
                    policy.limits().three(),
                    policy.minimumMarks());
        }
        return scale.kind().numbers()
                ? Words.t("finals.page.rule-scale", scale.highest(), policy.up(scale), policy.minimumMarks())
                : Words.t("finals.page.rule-passes", scale.limits().three(), policy.minimumMarks());
    }

    private static String path(long course, long column) {
        return YearResult.of(column).isPresent()
                ? "finals/" + course + "?" + RESULT + "=" + FinalsAddress.column(column)
                : "finals/" + course + "/" + column;
    }

    private static Select<Course> chooser(List<Course> courses, Course known) {
        Select<Course> select = new Select<>();
        select.addClassName("z-bar-choice");
        select.setAriaLabel(Words.t("finals.page.choose"));
        select.setItems(courses);
        select.setItemLabelGenerator(Course::title);
        courses.stream().filter(one -> one.id() == known.id()).findFirst().ifPresent(select::setValue);
        select.addValueChangeListener(
                change -> Here.go("finals/" + change.getValue().id()));
        return select;
    }

    private static Select<FinalsColumn> columns(Course course, List<FinalsColumn> all, FinalsColumn shown) {
        Select<FinalsColumn> select = new Select<>();
        select.addClassName("z-bar-choice");
        select.setAriaLabel(Words.t("finals.page.period"));
        select.setItems(all);
        select.setItemLabelGenerator(FinalsColumn::spoken);
        select.setValue(shown);
        select.addValueChangeListener(
                change -> Here.go(path(course.id(), change.getValue().id())));
        return select;
    }
}
