package ru.zvonok.registry.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.platform.uikit.Edited;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.ListPage;
import ru.zvonok.platform.uikit.ListQuery;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.SideCard;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.organisation.OrganisationAction;
import ru.zvonok.registry.organisation.Position;
import ru.zvonok.registry.organisation.Positions;

/** Positions of the staff and the role that comes with each. */
@Route("o/:organisation/positions")
@Menu(title = "organisation.positions.menu", icon = "list-checks", order = MenuSection.MANAGEMENT + 75)
@ForAction("organisation.edit-lists")
class PositionsView extends ListPage<Position> {

    private static final List<Role> ROLES = Arrays.stream(Role.values())
            .filter(one -> one.seat() == Role.Seat.ORGANISATION && one.grantable())
            .toList();

    private final transient Positions positions;
    private final boolean editable;

    PositionsView(Positions positions, AccessControl access, TenantScope scope) {
        super("organisation.positions.menu");
        this.positions = positions;
        this.editable = !scope.readsOnly() && access.allows(OrganisationAction.EDIT_LISTS, Target.organisation());
        search("organisation.position.find");
        choice(
                "kind",
                "organisation.position.kind",
                List.of(Position.Kind.values()),
                Position.Kind::name,
                one -> Words.t(one.textKey()));
        link("name", "organisation.position.name", Position::name).sortable().wide();
        column("kind", "organisation.position.kind", one -> Words.t(one.kind().textKey()))
                .sortable()
                .wide();
        column("role", "organisation.position.role", one -> role(one.role()))
                .sortable()
                .wide();
        column("closed", "organisation.state", one -> one.closed() ? Words.t("organisation.closed") : "")
                .as(one -> one.closed() ? Tag.grey(Words.t("organisation.closed")) : new Span());
        opensCard(one -> String.valueOf(one.id()), this::card);
        counted("organisation.positions.count");
        rows(this::found);
        tools();
        EmptyPage none = new EmptyPage(
                "list-checks", Words.t("organisation.positions.none"), Words.t("organisation.positions.none.text"));
        if (editable) {
            head().actions(adding());
            none.actions(adding());
        }
        whenEmpty(none);
    }

    private Button adding() {
        Button add = new Button(Words.t("organisation.position.add"), click -> {
            Form form = new Form();
            Runnable save = fields(form, null);
            form.onSave(save).afterSave(this::refresh);
            FormDialog.open(Words.t("organisation.position.add"), form, Words.t("organisation.add"));
        });
        add.addThemeVariants(ButtonVariant.PRIMARY);
        return add;
    }

    private SideCard card(String id) {
        Position position = positions.all().stream()
                .filter(one -> String.valueOf(one.id()).equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        SideCard card = new SideCard(position.name(), Words.t(position.kind().textKey()));
        if (editable) {
            Form form = new Form();
            Runnable save = fields(form, position);
            form.onSave(save).afterSave(this::refresh);
            card.section(new Div(form, form.bar()));
        }
        return card;
    }

    /** Lays the fields out, fills them and answers what saving does. A usual name brings its kind and role along. */
    private Runnable fields(Form form, @Nullable Position position) {
        TextField name = Fields.text("organisation.position.name", "organisation.position.name.example");
        Select<Position.Kind> kind = Fields.select(
                "organisation.position.kind", List.of(Position.Kind.values()), one -> Words.t(one.textKey()));
        Select<Role> role = Fields.select("organisation.position.role", ROLES, PositionsView::role);
        role.setEmptySelectionAllowed(true);
        role.setEmptySelectionCaption(Words.t("organisation.position.no-role"));
        role.setHelperText(Words.t("organisation.position.role.help"));
        Checkbox closed = Fields.check("organisation.position.closed");
        FormSection section = form.section();
        section.wide("name", name);
        section.wide("kind", kind);
        section.wide("role", role);
        if (position != null) {
            section.wide("closed", closed);
        }
        form.required(name, "organisation.name-missing");
        form.fill(() -> {
            kind.setValue(position == null ? Position.Kind.TEACHING : position.kind());
            if (position != null) {
                name.setValue(position.name());
                role.setValue(position.role());
                closed.setValue(position.closed());
            }
        });
        if (position == null) {
            name.addValueChangeListener(change -> {
                Position usual = positions.propose(name.getValue());
                if (usual.role() != null) {
                    kind.setValue(usual.kind());
                    role.setValue(usual.role());
                }
            });
        }
        Edited<Position> edited = new Edited<>(position, positions::save, positions::change);
        return () -> edited.save(new Position(
                position == null ? 0 : position.id(),
                name.getValue(),
                kind.getValue(),
                role.getValue(),
                closed.getValue()));
    }

    private List<Position> found(ListQuery query) {
        String text = query.text().toLowerCase(Words.locale());
        return positions.all().stream()
                .filter(one -> one.name().toLowerCase(Words.locale()).contains(text))
                .filter(one -> query.filter("kind")
                        .map(code -> one.kind().name().equals(code))
                        .orElse(true))
                .toList();
    }

    private static String role(@Nullable Role role) {
        return role == null ? Words.t("organisation.position.no-role") : Words.t(role.textKey());
    }
}
