package ru.zvonok.learning.curriculum.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.curriculum.AssignmentRow;
import ru.zvonok.learning.curriculum.Assignments;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CurriculumAction;
import ru.zvonok.learning.curriculum.Subject;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.platform.uikit.Confirm;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.ListFilter;
import ru.zvonok.platform.uikit.ListPage;
import ru.zvonok.platform.uikit.ListQuery;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.SideCard;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.enrolment.ClassEntry;

/** The teaching load: what is taught to which class by whom, how many hours a week (CUR-01, CUR-02, CUR-04). */
@Route("o/:organisation/assignments")
@Menu(title = "curriculum.assignments.menu", icon = "clipboard-list", order = MenuSection.PLANNING + 20)
@ForAction(
        value = "curriculum.view",
        modules = {ModuleProfile.SCHOOL, ModuleProfile.VOCATIONAL},
        whole = true)
class AssignmentsView extends ListPage<AssignmentRow> {

    private final transient Assignments assignments;
    private final transient AssignmentLists lists;
    private final transient Directory directory;
    private final boolean editable;
    private final @Nullable ListFilter<Integer> year;
    private final ListFilter<ClassEntry> group;

    AssignmentsView(
            Assignments assignments,
            AssignmentLists lists,
            Directory directory,
            AccessControl access,
            TenantScope scope) {
        super("curriculum.assignments.menu");
        this.assignments = assignments;
        this.lists = lists;
        this.directory = directory;
        editable = !scope.readsOnly() && access.allows(CurriculumAction.EDIT, Target.organisation());
        search("curriculum.assignment.find");
        year = lists.years().size() == 1
                ? null
                : choice("year", "curriculum.assignment.year", lists.years(), String::valueOf, SchoolYear::name)
                        .initially(lists.year());
        group = choice(
                "class",
                "curriculum.assignment.all-classes",
                lists.years().stream()
                        .flatMap(one -> lists.classes(one).stream())
                        .toList(),
                one -> String.valueOf(one.id()),
                one -> one.year() == lists.year() ? one.name() : one.name() + ", " + SchoolYear.name(one.year()));
        choice(
                "subject",
                "curriculum.assignment.all-subjects",
                lists.subjects(),
                one -> String.valueOf(one.id()),
                Subject::name);
        choice(
                "free",
                "curriculum.assignment.all-teachers",
                List.of("yes"),
                code -> code,
                code -> Words.t("curriculum.assignment.without-teacher"));
        link("class", "curriculum.assignment.class", row -> row.course().groupName());
        column("subject", "curriculum.assignment.subject", row -> row.course().subjectName())
                .sortable()
                .wide();
        column(
                "subgroup",
                "curriculum.assignment.subgroup",
                row -> Objects.requireNonNullElse(row.course().subgroupName(), ""));
        column("teacher", "curriculum.assignment.teacher", AssignmentsView::teacher)
                .sortable()
                .as(AssignmentsView::teacherCell)
                .wide();
        column("hours", "curriculum.assignment.hours", row -> row.hours() == null ? "" : Words.number(row.hours()))
                .number(row -> row.hours() == null ? BigDecimal.ZERO : row.hours())
                .sortable((one, other) -> amount(one).compareTo(amount(other)));
        opensCard(row -> String.valueOf(row.course().id()), this::card);
        counted("curriculum.assignments.count");
        rows(this::found);
        tools();
        EmptyPage none = new EmptyPage(
                "clipboard-list", Words.t("curriculum.assignments.none"), Words.t("curriculum.assignments.none.text"));
        if (editable) {
            head().actions(adding());
            none.actions(adding());
        }
        whenEmpty(none);
    }

    private Button adding() {
        Button add = new Button(Words.t("curriculum.assignment.add"), click -> {
            AssignmentForm fields = new AssignmentForm(lists, chosenYear())
                    .fresh(group.value().map(ClassEntry::id).orElse(null), firstDay());
            fields.form().onSave(() -> assignments.open(fields.assignment())).afterSave(this::refresh);
            FormDialog.open(
                    Words.t("curriculum.assignment.add"), fields.form(), Words.t("curriculum.assignment.add.action"));
        });
        add.addThemeVariants(ButtonVariant.PRIMARY);
        return add;
    }

    private SideCard card(String id) {
        AssignmentRow row = assignments.list(chosenYear()).stream()
                .filter(one -> String.valueOf(one.course().id()).equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        Course course = row.course();
        SideCard card = new SideCard(
                course.groupName() + " " + course.subjectName(),
                Words.t(course.kind().textKey()));
        if (!row.teachers().isEmpty()) {
            UnorderedList spans = new UnorderedList();
            spans.addClassName("z-lines");
            row.teachers()
                    .forEach(span -> spans.add(new ListItem(
                            new Div(span.name().full()),
                            quiet(
                                    span.validTo() == null
                                            ? Words.t("curriculum.assignment.since", Dates.day(span.validFrom()))
                                            : Words.t(
                                                    "curriculum.assignment.between",
                                                    Dates.day(span.validFrom()),
                                                    Dates.day(span.validTo()))))));
            card.section(new H3(Words.t("curriculum.assignment.teachers")), spans);
        }
        if (editable) {
            AssignmentForm fields = new AssignmentForm(lists, chosenYear()).show(row, firstDay());
            fields.form()
                    .onSave(() -> assignments.change(fields.change(course.id())))
                    .afterSave(() -> open(id));
            Button remove = new Button(Words.t("curriculum.assignment.remove"), click -> remove(course));
            remove.addClassName("z-danger");
            card.section(new Div(fields.form(), fields.form().bar()));
            card.section(remove);
        }
        return card;
    }

    private void remove(Course course) {
        Confirm.ask(
                Words.t("curriculum.assignment.remove.title", course.groupName(), course.subjectName()),
                Words.t("curriculum.assignment.remove.text"),
                Words.t("curriculum.assignment.remove"),
                () -> {
                    assignments.remove(course.id());
                    Notice.done(Words.t("curriculum.assignment.removed"));
                    closeCard();
                });
    }

    private List<AssignmentRow> found(ListQuery query) {
        String text = query.text().toLowerCase(Words.locale());
        List<AssignmentRow> rows = assignments.list(chosenYear()).stream()
                .filter(row -> matches(query, "class", row.course().group())
                        && matches(query, "subject", row.course().subject()))
                .filter(row -> query.filter("free").isEmpty() || row.now() == null)
                .filter(row -> text.isEmpty()
                        || teacher(row).toLowerCase(Words.locale()).contains(text)
                        || row.course()
                                .subjectName()
                                .toLowerCase(Words.locale())
                                .contains(text))
                .toList();
        BigDecimal sum = rows.stream().map(AssignmentsView::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        head().second(rows.isEmpty() ? "" : Words.t("curriculum.assignments.sum", Words.number(sum)));
        return rows;
    }

    private int chosenYear() {
        return year == null ? lists.year() : year.value().orElseGet(lists::year);
    }

    /** Today, or the year's first day where today is outside of it. */
    private LocalDate firstDay() {
        LocalDate today = directory.today();
        return SchoolYear.of(today) == chosenYear() ? today : LocalDate.of(chosenYear(), 9, 1);
    }

    private static boolean matches(ListQuery query, String filter, long id) {
        return query.filter(filter).isEmpty()
                || query.id(filter).filter(one -> one == id).isPresent();
    }

    private static BigDecimal amount(AssignmentRow row) {
        return row.hours() == null ? BigDecimal.ZERO : row.hours();
    }

    private static String teacher(AssignmentRow row) {
        return row.teacher().map(AssignmentRow.Span::name).map(PersonName::full).orElse("");
    }

    private static Component teacherCell(AssignmentRow row) {
        return row.now() == null
                ? Tag.ochre(Words.t("curriculum.assignment.nobody"))
                : new Span(row.now().name().full());
    }

    private static Span quiet(String text) {
        Span span = new Span(text);
        span.addClassNames("z-muted", "z-small");
        return span;
    }
}
