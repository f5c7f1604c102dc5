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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.finals.GradingPolicy;
import ru.zvonok.learning.finals.YearResult;
import ru.zvonok.learning.journal.PeriodResults.Accepted;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageBar;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.WideWork;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.platform.uikit.keygrid.GridEvents;
import ru.zvonok.platform.uikit.keygrid.KeyGrid;
import ru.zvonok.platform.uikit.keygrid.KeyGridState;
import ru.zvonok.registry.calendar.Period;

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
    private final Button story = Icons.button("history", "finals.history", click -> history());
    private final transient PeriodHistory stories;
    private String row = "";
    private String cell = "";
    private final Set<String> waiting = new HashSet<>();
    private @Nullable FinalsAddress at;
    private transient List<Period> all = List.of();
    private transient List<FinalsColumn> columns = List.of();
    private long chosen;
    private @Nullable Course course;

    FinalsView(FinalsDesk desk, PeriodHistory stories) {
        super("finals.module");
        this.desk = desk;
        this.stories = stories;
        lock.addClickListener(
                click -> desk.finals().lock(Objects.requireNonNull(at).course(), chosen));
        lock.addClickListener(click -> paint());
        unlock.addClickListener(
                click -> desk.finals().unlock(Objects.requireNonNull(at).course(), chosen));
        unlock.addClickListener(click -> paint());
        story.setEnabled(false);
        fillWindow();
        grid.setSizeFull();
        grid.addHeadActionListener(event -> accept());
        grid.addChangeListener(this::changed);
        grid.addOutdatedListener(event -> paint());
        grid.addCellFocusListener(event -> {
            row = event.row();
            cell = event.column();
            story.setEnabled(FinalsAddress.column(cell) != null);
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
                .with(FinalsTabs.on(FinalsTabs.SHEET, desk.mayChangeRules()))
                .with(chooser(courses, known));
        add(bar);
        if (periods.isEmpty()) {
            add(new EmptyPage("calendar", Words.t("finals.page.no-period"), Words.t("finals.page.no-period.text")));
            return;
        }
        at = new FinalsAddress(known.id());
        all = periods;
        chosen = chosen(event, periods);
        FinalsColumn column = paint();
        grid.showColumn(FinalsAddress.column(chosen));
        bar.with(columns(known, columns, column));
        LocalDate last = periods.stream()
                .filter(period -> period.id() == column.id())
                .findFirst()
                .orElseGet(periods::getLast)
                .endsOn();
        GradingPolicy policy = desk.policies().on(last, known.id());
        Span rule = new Span(Words.t(
                "finals.page.rule",
                policy.limits().five(),
                policy.limits().four(),
                policy.limits().three(),
                policy.minimumMarks()));
        rule.addClassNames("z-muted", "z-wide-only");
        if (YearResult.of(column.id()).isEmpty()) {
            bar.with(rule);
        }
        bar.with(closed).end(story, lock, unlock, new KeyGridState());
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

    private void history() {
        FinalsAddress here = Objects.requireNonNull(at);
        Long student = Addresses.number(row);
        Long column = FinalsAddress.column(cell);
        columns.stream()
                .filter(one -> column != null && student != null && one.id() == column)
                .findFirst()
                .ifPresent(shown -> shown.sheet().rows().stream()
                        .filter(one -> student != null && one.person() == student)
                        .findFirst()
                        .ifPresent(of -> stories.open(
                                Words.t("finals.history.title", of.name().brief(), shown.spoken()),
                                here.course(),
                                shown.id(),
                                of.person(),
                                grid::focus)));
    }

    private void accept() {
        long here = Objects.requireNonNull(at).course();
        long column = chosen;
        Accepted accepted = desk.marks().acceptAll(here, column);
        FinalsColumn shown = paint();
        if (!accepted.settled().isEmpty()) {
            Notice.undo(Words.count("finals.page.accepted", accepted.settled().size()), () -> {
                desk.marks().withdraw(here, column, accepted.settled());
                paint();
            });
        }
        if (!accepted.refused().isEmpty()) {
            Notice.warning(
                    Words.t("finals.page.not-accepted"),
                    shown.sheet().rows().stream()
                            .filter(row -> accepted.refused().containsKey(row.person()))
                            .map(row -> row.name().brief() + ": "
                                    + accepted.refused().get(row.person()))
                            .collect(Collectors.joining("\n")));
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
