package ru.zvonok.learning.workload.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.workload.Assessments;
import ru.zvonok.learning.workload.PlannedWork;
import ru.zvonok.learning.workload.Publication;
import ru.zvonok.learning.workload.Schedule;
import ru.zvonok.learning.workload.Schedule.Graded;
import ru.zvonok.learning.workload.WorkState;
import ru.zvonok.learning.workload.WorkloadNorms;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.kernel.Ids;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.BrowserWindow;
import ru.zvonok.platform.uikit.Confirm;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.HasHelp;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.ViewTabs;
import ru.zvonok.platform.uikit.Words;

/** The schedule of assessments: planned by the deputy, proposed for by teachers, read by everybody once it is published. */
@Route("o/:organisation/assessments/:day?([0-9-]+)")
@Menu(title = "workload.menu", icon = "clipboard-list", order = MenuSection.JOURNAL + 60)
@ForAction(
        value = "workload.view",
        modules = {ModuleProfile.SCHOOL})
@StyleSheet("context://z/workload.css")
class AssessmentsView extends Page implements BeforeEnterObserver, HasHelp {

    private static final int MANY = 150;

    private final transient Assessments door;
    private final transient WorkloadNorms norms;
    private final transient NormsPart rules;
    private final transient WorkWords words;
    private final transient ScheduleSheet sheets;
    private final transient WorkloadTabs tabs;
    private final transient Directory directory;

    AssessmentsView(
            Assessments door,
            WorkloadNorms norms,
            NormsPart rules,
            WorkWords words,
            ScheduleSheet sheets,
            WorkloadTabs tabs,
            Directory directory) {
        super("workload.title");
        this.door = door;
        this.norms = norms;
        this.rules = rules;
        this.words = words;
        this.sheets = sheets;
        this.tabs = tabs;
        this.directory = directory;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        LocalDate today = directory.today();
        LocalDate day =
                event.getRouteParameters().get("day").map(Addresses::day).orElse(today);
        int year = SchoolYear.of(day);
        int half = day.getYear() == year ? 1 : 2;
        Optional<Integer> grade = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("grade")
                .flatMap(Ids::read)
                .map(Long::intValue);
        Optional<Long> version = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("version")
                .flatMap(Ids::read);
        Schedule schedule = door.schedule(year, half);
        if (version.isPresent()) {
            old(schedule, version.get());
        } else {
            show(schedule, grade.orElse(null), today);
        }
    }

    @Override
    public String help() {
        return Words.t("workload.help");
    }

    private void show(Schedule schedule, @Nullable Integer grade, LocalDate today) {
        WorkForms forms = new WorkForms(door, words, norms.today(), schedule);
        List<PlannedWork> works = schedule.works().stream()
                .filter(work -> grade == null || work.grade() == grade)
                .toList();
        List<PlannedWork> standing = works.stream()
                .filter(work -> work.state() != WorkState.DECLINED)
                .toList();
        PageHead head = new PageHead(Words.t("workload.title"));
        head.second(state(schedule));
        head.actions(actions(schedule, forms, grade, standing));
        add(head);
        tabs.on("schedule").ifPresent(this::add);
        add(bar(schedule, grade));
        waiting(schedule, works, forms).ifPresent(this::add);
        if (standing.isEmpty()) {
            add(empty(schedule));
        } else {
            add(works(schedule, grade, standing, new WorkPanel(schedule, forms, words), today));
        }
        add(rules.part());
        versions(schedule).ifPresent(this::add);
    }

    /** Table and list, the width decides; of many works only what the window has room for. */
    private Component[] works(
            Schedule schedule, @Nullable Integer grade, List<PlannedWork> standing, WorkPanel panel, LocalDate today) {
        boolean many = standing.size() > MANY;
        List<PlannedWork> shown = many && BrowserWindow.current().phone()
                ? standing.stream().filter(work -> !work.day().isBefore(today)).toList()
                : standing;
        ScheduleTable table = new ScheduleTable(shown, schedule.days(), today, words, panel::open);
        if (many && BrowserWindow.current().phone()) {
            Div list = table.list();
            list.removeClassName("z-works-list");
            return new Component[] {list};
        }
        boolean byClass = grade != null
                || standing.stream().map(PlannedWork::grade).distinct().count() == 1;
        Div wide = byClass
                ? table.byClass(Words.t("workload.title"))
                : table.byParallel(
                        Words.t("workload.title"), one -> Here.link(path(schedule.year(), schedule.half(), one)));
        if (many) {
            wide.removeClassName("z-works-wide");
            return new Component[] {wide};
        }
        return new Component[] {wide, table.list()};
    }

    private static Component[] state(Schedule schedule) {
        List<Component> parts = new ArrayList<>();
        Optional<Publication> latest = schedule.latest();
        parts.add(new Span(latest.map(
                        one -> Words.t("workload.published", Dates.day(one.at().toLocalDate()), one.number()))
                .orElseGet(() -> Words.t("workload.draft"))));
        if (schedule.changed()) {
            parts.add(Tag.ochre(Words.t("workload.changed-since")));
        }
        return parts.toArray(Component[]::new);
    }

    private Component[] actions(
            Schedule schedule, WorkForms forms, @Nullable Integer grade, List<PlannedWork> standing) {
        List<Component> actions = new ArrayList<>();
        List<PlannedWork> accepted = standing.stream()
                .filter(work ->
                        work.state() == WorkState.ACCEPTED && schedule.days().contains(work.day()))
                .toList();
        if (!accepted.isEmpty()) {
            String second = half(schedule.year(), schedule.half());
            actions.add(sheets.pdf(accepted, second));
            actions.add(sheets.xlsx(accepted, second));
        }
        if (schedule.mayPlan() && !accepted.isEmpty()) {
            actions.add(new Button(Words.t("workload.publish"), Icons.of("send"), click -> publish(schedule)));
        }
        if (!schedule.courses().isEmpty()) {
            Button enter = new Button(
                    Words.t(schedule.mayPlan() ? "workload.plan.action" : "workload.propose.action"),
                    click -> forms.enter(grade));
            enter.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(enter);
        }
        return actions.toArray(Component[]::new);
    }

    private void publish(Schedule schedule) {
        Confirm.ask(
                Words.t("workload.publish.title"),
                Words.t("workload.publish.text"),
                Words.t("workload.publish"),
                () -> {
                    door.publish(schedule.year(), schedule.half());
                    Pieces.again();
                });
    }

    private static Div bar(Schedule schedule, @Nullable Integer grade) {
        Div bar = new Div();
        bar.addClassName("z-works-bar");
        ViewTabs halves = ViewTabs.segments("workload.halves");
        for (int half = 1; half <= 2; half++) {
            halves.add(
                    String.valueOf(half), half(schedule.year(), half), Here.link(path(schedule.year(), half, grade)));
        }
        bar.add(halves.current(String.valueOf(schedule.half())));
        List<Integer> grades = java.util.stream.Stream.concat(
                        schedule.works().stream().map(PlannedWork::grade),
                        schedule.courses().stream().map(Graded::grade))
                .distinct()
                .sorted()
                .toList();
        if (grades.size() > 1) {
            ViewTabs tabs = ViewTabs.segments("workload.grades");
            tabs.add("", Words.t("workload.all-grades"), Here.link(path(schedule.year(), schedule.half(), null)));
            grades.forEach(one -> tabs.add(
                    String.valueOf(one), String.valueOf(one), Here.link(path(schedule.year(), schedule.half(), one))));
            bar.add(tabs.current(grade == null ? "" : String.valueOf(grade)));
        }
        return bar;
    }

    static String half(int year, int half) {
        return Words.t("workload.half." + half, String.valueOf(half == 1 ? year : year + 1));
    }

    private static String path(int year, int half, @Nullable Integer grade) {
        return "assessments/" + (half == 1 ? LocalDate.of(year, 9, 1) : LocalDate.of(year + 1, 1, 1))
                + (grade == null ? "" : "?grade=" + grade);
    }

    /** Proposals that wait for the deputy, and a teacher's own with what became of them. */
    private Optional<Component> waiting(Schedule schedule, List<PlannedWork> works, WorkForms forms) {
        List<PlannedWork> asked = works.stream()
                .filter(work ->
                        work.state() == WorkState.PROPOSED || !schedule.mayPlan() && work.state() == WorkState.DECLINED)
                .toList();
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ProposalsPart(schedule, asked, forms, words));
    }

    private static EmptyPage empty(Schedule schedule) {
        String text = schedule.mayPlan()
                ? "workload.none.plan"
                : schedule.courses().isEmpty() ? "workload.none.read" : "workload.none.propose";
        return new EmptyPage("clipboard-list", Words.t("workload.none"), Words.t(text));
    }

    private static Optional<Component> versions(Schedule schedule) {
        if (schedule.publications().size() < 2) {
            return Optional.empty();
        }
        Div list = new Div();
        list.addClassName("z-stack");
        schedule.publications().stream()
                .skip(1)
                .forEach(one -> list.add(new Anchor(
                        Here.link(path(schedule.year(), schedule.half(), null)) + "?version=" + one.id(),
                        version(one))));
        return Optional.of(new Div(Pieces.head(Words.t("workload.versions")), list));
    }

    private static String version(Publication one) {
        return Words.t("workload.version", one.number(), Dates.day(one.at().toLocalDate()))
                + ", "
                + Words.count("workload.works", one.works());
    }

    /** The schedule as it once was published. */
    private void old(Schedule schedule, long version) {
        List<PlannedWork> works = door.published(version);
        PageHead head = new PageHead(Words.t("workload.title"));
        schedule.publications().stream()
                .filter(one -> one.id() == version)
                .findFirst()
                .ifPresent(one -> head.second(version(one)));
        head.actions(Here.anchor(path(schedule.year(), schedule.half(), null), Words.t("workload.version.now")));
        add(head);
        ScheduleTable table = new ScheduleTable(works, schedule.days(), directory.today(), words, work -> {
            // what was published once is only looked at
        });
        add(table.byClass(Words.t("workload.title")), table.list());
    }
}
