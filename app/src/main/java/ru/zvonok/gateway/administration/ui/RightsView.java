package ru.zvonok.gateway.administration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import ru.zvonok.platform.access.AccessAction;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.access.Reach;
import ru.zvonok.platform.access.Rights;
import ru.zvonok.platform.access.Rights.ActionRights;
import ru.zvonok.platform.access.Rights.Right;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.uikit.Failures;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Words;

/** The matrix of rights: what each role may do here, and how far (ACC-07, ROL-29). */
@Route("o/:organisation/rights")
@Menu(title = "administration.rights", icon = "shield-check", order = MenuSection.MANAGEMENT + 90)
@ForAction("access.view-rights")
class RightsView extends Page implements BeforeEnterObserver {

    private static final String ROLE = "role";

    private final transient Rights rights;
    private final TextField search = new TextField();
    private final Select<Role> role;
    private final RightsTable table;
    private List<ActionRights> lines = List.of();

    RightsView(Rights rights, AccessControl access) {
        super("administration.rights");
        this.rights = rights;
        boolean editable = access.allows(AccessAction.CHANGE_RIGHTS, Target.organisation());
        this.table = new RightsTable(editable, this::edit);
        this.role = Fields.select("administration.rights.role", shown(), one -> Words.t(one.textKey()));
        role.setEmptySelectionAllowed(true);
        role.setEmptySelectionCaption(Words.t("administration.rights.all-roles"));
        role.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                String query = change.getValue() == null
                        ? ""
                        : "?" + ROLE + "=" + change.getValue().name();
                Here.go("rights" + query);
            }
        });
        search.setLabel(Words.t("administration.rights.search"));
        search.setPrefixComponent(Icons.of("search"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> show());
        Div filters = new Div(search, role);
        filters.addClassName("z-rights-filters");
        PageHead head = new PageHead(Words.t("administration.rights"));
        head.second(Words.t(editable ? "administration.rights.hint" : "administration.rights.look"));
        add(head, filters, table);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String wanted = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ROLE)
                .orElse("");
        shown().stream()
                .filter(one -> one.name().equals(wanted))
                .findFirst()
                .ifPresentOrElse(role::setValue, role::clear);
        read();
    }

    private void read() {
        lines = rights.matrix();
        show();
    }

    private void show() {
        String wanted = search.getValue().strip().toLowerCase(Words.locale());
        List<ActionRights> found = lines.stream()
                .filter(line -> (Words.t(line.action() + ".title") + " " + Words.t(line.module() + ".module"))
                        .toLowerCase(Words.locale())
                        .contains(wanted))
                .toList();
        table.show(found, role.getValue() == null ? shown() : List.of(role.getValue()));
    }

    private static List<Role> shown() {
        return Arrays.stream(Role.values())
                .filter(one -> one.seat() == Role.Seat.ORGANISATION || one.seat() == Role.Seat.FAMILY)
                .toList();
    }

    private void edit(String action, Role of) {
        Right right = lines.stream()
                .filter(line -> line.action().equals(action))
                .map(line -> Objects.requireNonNull(line.roles().get(of)))
                .findFirst()
                .orElseThrow();
        CheckboxGroup<Reach> reaches = new CheckboxGroup<>(Words.t("administration.rights.reach"));
        reaches.setItems(Rights.possible(of));
        reaches.setItemLabelGenerator(reach -> Words.t(reach.textKey()));
        reaches.setValue(right.reaches());
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(Words.t(action + ".title"));
        dialog.setWidth("28rem");
        dialog.addClassName("z-rights-dialog");
        dialog.setMaxWidth("100%");
        dialog.add(
                new Paragraph(Words.t(of.textKey())),
                reaches,
                new Paragraph(Words.t("administration.rights.default", RightsTable.full(right.byDefault()))));
        Button save = new Button(
                Words.t("administration.rights.save"), click -> change(dialog, action, of, right, reaches.getValue()));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Button cancel = new Button(Words.t("administration.cancel"), click -> dialog.close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        if (right.changed()) {
            dialog.getFooter()
                    .add(new Button(
                            Words.t("administration.rights.restore"),
                            click -> change(dialog, action, of, right, right.byDefault())));
        }
        dialog.getFooter().add(cancel, save);
        dialog.open();
    }

    private void change(Dialog dialog, String action, Role of, Right before, Set<Reach> after) {
        try {
            rights.set(action, of, after);
        } catch (Refusal refusal) {
            Failures.show(refusal);
            return;
        }
        dialog.close();
        read();
        Notice.undo(Words.t("administration.rights.changed", Words.t(of.textKey()), RightsTable.full(after)), () -> {
            rights.set(action, of, before.reaches());
            read();
        });
    }
}
