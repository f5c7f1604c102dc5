package ru.zvonok.registry.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Locale;
import ru.zvonok.platform.access.AccessAction;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.access.Target.TargetKind;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.ListPage;
import ru.zvonok.platform.uikit.ListQuery;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.SlipsDialog;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.organisation.Position;
import ru.zvonok.registry.organisation.Positions;
import ru.zvonok.registry.people.Namesakes;
import ru.zvonok.registry.people.People;
import ru.zvonok.registry.people.PeopleAction;
import ru.zvonok.registry.people.PersonData;
import ru.zvonok.registry.people.Staff;
import ru.zvonok.registry.people.Staff.Sort;
import ru.zvonok.registry.people.StaffFilter;
import ru.zvonok.registry.people.StaffRow;
import ru.zvonok.registry.people.StaffSlips;

/** The list of the staff. */
@Route("o/:organisation/staff")
@Menu(title = "people.staff.menu", icon = "briefcase", order = MenuSection.MANAGEMENT + 30)
@ForAction("people.view-staff")
class StaffView extends ListPage<StaffRow> {

    private static final String FORMER = "former";

    StaffView(
            Staff staff,
            People people,
            StaffSlips slips,
            Positions positions,
            AccessControl access,
            TenantScope scope,
            Directory directory) {
        super("people.staff.menu");
        search("people.find.example");
        choice("position", "people.position", positions.all(), one -> String.valueOf(one.id()), Position::name);
        choice("state", "people.staff.state", List.of(FORMER), one -> one, one -> Words.t("people.staff." + one));
        boolean cards = access.rows(PeopleAction.VIEW, TargetKind.PERSON).all();
        if (cards) {
            link("name", "people.name", row -> row.name().full()).sortable().wide();
            opensPage(row -> "person/" + row.person() + "/employment");
        } else {
            column("name", "people.name", row -> row.name().full()).sortable().wide();
        }
        column("position", "people.position", StaffRow::positions).sortable().wide();
        column("rate", "people.rate", row -> Words.number(row.rate())).number(StaffRow::rate);
        column("since", "people.staff.since", row -> Dates.day(row.since())).sortable();
        column("until", "people.staff.until", row -> row.until() == null ? "" : Dates.day(row.until()))
                .hidden();
        counted("people.staff.count");
        rows(
                query -> staff.list(filter(query), sort(query), query.descending(), query.offset(), query.limit()),
                query -> staff.count(filter(query)));
        tools();
        boolean editable = !scope.readsOnly()
                && access.allows(PeopleAction.EDIT_STAFF, Target.organisation())
                && access.allows(PeopleAction.EDIT, Target.organisation());
        EmptyPage nobody = new EmptyPage("briefcase", Words.t("people.staff.none"), Words.t("people.staff.none.text"));
        if (!scope.readsOnly()
                && access.allows(AccessAction.PRINT_SLIPS, Target.organisation())
                && access.allows(AccessAction.VIEW_ACCOUNTS, Target.organisation())) {
            head().actions(new Button(Words.t("people.slips"), Icons.of("printer"), click -> printing(slips)));
        }
        if (editable) {
            head().actions(hiring(staff, people, positions, directory));
            nobody.actions(hiring(staff, people, positions, directory));
        }
        whenEmpty(nobody);
    }

    private static void printing(StaffSlips slips) {
        List<SlipsDialog.Holder> holders = slips.holders().stream()
                .map(one -> new SlipsDialog.Holder(one.person(), one.name().full(), one.detail(), one.state()))
                .toList();
        SlipsDialog.open(
                Words.t("people.slips.title"),
                Words.t("people.slips.file"),
                List.of(new SlipsDialog.Part(Words.t("people.staff.menu"), holders)),
                slips::print);
    }

    private static Button hiring(Staff staff, People people, Positions positions, Directory directory) {
        Button hire = new Button(Words.t("people.hire"), click -> {
            PersonForm person = new PersonForm(directory.today());
            EmploymentFields employment = new EmploymentFields(positions, directory.today());
            Form form = person.form();
            employment.into(form);
            long[] made = new long[1];
            Namesakes namesakes = new Namesakes(people);
            form.onSave(() -> {
                        PersonData data = person.data();
                        namesakes.refuseOnce(data.name(), data.birthDate());
                        made[0] = staff.hire(data, employment.employment(0));
                    })
                    .afterSave(() -> Here.go("person/" + made[0] + "/employment"));
            FormDialog.open(Words.t("people.hire"), form, Words.t("people.hire.action"));
        });
        hire.addThemeVariants(ButtonVariant.PRIMARY);
        return hire;
    }

    private static StaffFilter filter(ListQuery query) {
        return new StaffFilter(
                query.text(),
                query.id("position").orElse(null),
                query.filter("state").filter(FORMER::equals).isPresent());
    }

    private static Sort sort(ListQuery query) {
        return query.sort() == null ? Sort.NAME : Sort.valueOf(query.sort().toUpperCase(Locale.ROOT));
    }
}
