package ru.zvonok.registry.enrolment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.ListFilter;
import ru.zvonok.platform.uikit.ListPage;
import ru.zvonok.platform.uikit.ListQuery;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.enrolment.ClassRow;
import ru.zvonok.registry.enrolment.EnrolmentAction;
import ru.zvonok.registry.enrolment.Programmes;
import ru.zvonok.registry.enrolment.SchoolClasses;
import ru.zvonok.registry.organisation.Rooms;

/** Classes, study groups and kindergarten groups of a year. */
@Route("o/:organisation/classes")
@Menu(title = "enrolment.classes.menu", icon = "graduation-cap", order = MenuSection.MANAGEMENT + 20)
@ForAction("enrolment.view-classes")
class ClassesView extends ListPage<ClassRow> {

    private final transient SchoolClasses classes;
    private final transient Calendar calendar;
    private final transient Rooms rooms;
    private final transient Programmes programmes;
    private final transient Directory directory;
    private final ListFilter<Integer> year;
    private final boolean school;

    ClassesView(
            SchoolClasses classes,
            Calendar calendar,
            Rooms rooms,
            Programmes programmes,
            Directory directory,
            AccessControl access,
            TenantScope scope,
            Years years) {
        super("enrolment.classes.menu");
        this.classes = classes;
        this.calendar = calendar;
        this.rooms = rooms;
        this.programmes = programmes;
        this.directory = directory;
        year = choice("year", "enrolment.year", years.all(), String::valueOf, SchoolYear::name)
                .initially(years.current());
        Set<ModuleProfile> modules = directory.current().modules();
        school = modules.contains(ModuleProfile.SCHOOL);
        link("name", school ? "enrolment.class" : "enrolment.group", row -> row.entry()
                        .name())
                .sortable(Comparator.comparing((ClassRow row) -> row.entry().grade())
                        .thenComparing(row -> row.entry().name()));
        column("leader", school ? "enrolment.leader" : "enrolment.group.leader", ClassesView::leaders)
                .sortable()
                .wide();
        column("members", "enrolment.members", row -> String.valueOf(row.members()))
                .number(ClassRow::members)
                .sortable(Comparator.comparing(ClassRow::members));
        if (modules.contains(ModuleProfile.VOCATIONAL)) {
            column("department", "enrolment.department", row -> row.department() == null ? "" : row.department())
                    .sortable()
                    .wide();
        }
        column("shift", "enrolment.shift", row -> String.valueOf(row.entry().shift()))
                .number(row -> row.entry().shift())
                .sortable(Comparator.comparing(row -> row.entry().shift()));
        column("closed", "enrolment.state", row -> row.entry().closed() ? Words.t("enrolment.closed") : "")
                .as(row -> row.entry().closed() ? Tag.grey(Words.t("enrolment.closed")) : new Span());
        opensPage(row -> "class/" + row.entry().id());
        counted(school ? "enrolment.classes.count" : "enrolment.groups.count");
        rows(this::found);
        tools();
        EmptyPage none = new EmptyPage(
                "graduation-cap",
                Words.t(school ? "enrolment.classes.none" : "enrolment.groups.none"),
                Words.t(school ? "enrolment.classes.none.text" : "enrolment.groups.none.text"));
        if (!scope.readsOnly() && access.allows(EnrolmentAction.EDIT_CLASSES, Target.organisation())) {
            if (modules.contains(ModuleProfile.VOCATIONAL)) {
                head().actions(new Button(
                        Words.t("enrolment.departments"), click -> new DepartmentsDialog(classes).open()));
            }
            head().actions(forming());
            none.actions(forming());
        }
        whenEmpty(none);
    }

    private Button forming() {
        String title = Words.t(school ? "enrolment.class.form" : "enrolment.group.form");
        Button form = new Button(title, click -> {
            ClassForm fields = new ClassForm(
                    year.value().orElseThrow(), directory.current().modules(), calendar, rooms, classes, programmes);
            long[] made = new long[1];
            fields.form()
                    .onSave(() -> made[0] = classes.create(fields.data()))
                    .afterSave(() -> Here.go("class/" + made[0]));
            FormDialog.open(title, fields.form(), Words.t("enrolment.class.form.action"));
        });
        form.addThemeVariants(ButtonVariant.PRIMARY);
        return form;
    }

    private List<ClassRow> found(ListQuery query) {
        return classes.list(year.value().orElseThrow());
    }

    private static String leaders(ClassRow row) {
        return row.leaders().stream()
                .map(ClassRow.Leader::name)
                .map(PersonName::full)
                .collect(Collectors.joining(", "));
    }
}
