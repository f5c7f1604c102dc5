package ru.zvonok.registry.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.ForAction;
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
import ru.zvonok.registry.organisation.Room;
import ru.zvonok.registry.organisation.Rooms;

/** Rooms of the organisation. */
@Route("o/:organisation/rooms")
@Menu(title = "organisation.rooms.menu", icon = "door-open", order = MenuSection.MANAGEMENT + 70)
@ForAction("organisation.edit-lists")
class RoomsView extends ListPage<Room> {

    private final transient Rooms rooms;
    private final boolean editable;

    RoomsView(Rooms rooms, AccessControl access, TenantScope scope) {
        super("organisation.rooms.menu");
        this.rooms = rooms;
        this.editable = !scope.readsOnly() && access.allows(OrganisationAction.EDIT_LISTS, Target.organisation());
        search("organisation.room.find");
        choice(
                "kind",
                "organisation.room.kind",
                List.of(Room.Kind.values()),
                Room.Kind::name,
                one -> Words.t(one.textKey()));
        link("name", "organisation.room.name", Room::name)
                .sortable(Comparator.comparing(Room::name, Comparator.comparingInt(String::length))
                        .thenComparing(Room::name));
        column("kind", "organisation.room.kind", one -> Words.t(one.kind().textKey()))
                .sortable()
                .wide();
        column("building", "organisation.room.building", one -> one.building() == null ? "" : one.building())
                .sortable();
        column("floor", "organisation.room.floor", one -> one.floor() == null ? "" : String.valueOf(one.floor()))
                .number(Room::floor);
        column(
                        "capacity",
                        "organisation.room.capacity",
                        one -> one.capacity() == null ? "" : String.valueOf(one.capacity()))
                .number(Room::capacity);
        column("closed", "organisation.state", one -> one.closed() ? Words.t("organisation.closed") : "")
                .as(one -> one.closed() ? Tag.grey(Words.t("organisation.closed")) : new Span());
        opensCard(one -> String.valueOf(one.id()), this::card);
        counted("organisation.rooms.count");
        rows(this::found);
        tools();
        EmptyPage none =
                new EmptyPage("door-open", Words.t("organisation.rooms.none"), Words.t("organisation.rooms.none.text"));
        if (editable) {
            head().actions(adding());
            none.actions(adding());
        }
        whenEmpty(none);
    }

    private Button adding() {
        Button add = new Button(Words.t("organisation.room.add"), click -> {
            Form form = new Form();
            Runnable save = fields(form, null);
            form.onSave(save).afterSave(this::refresh);
            FormDialog.open(Words.t("organisation.room.add"), form, Words.t("organisation.add"));
        });
        add.addThemeVariants(ButtonVariant.PRIMARY);
        return add;
    }

    private SideCard card(String id) {
        Room room = rooms.all().stream()
                .filter(one -> String.valueOf(one.id()).equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        SideCard card = new SideCard(room.name(), Words.t(room.kind().textKey()));
        if (editable) {
            Form form = new Form();
            Runnable save = fields(form, room);
            form.onSave(save).afterSave(this::refresh);
            card.section(new Div(form, form.bar()));
        }
        return card;
    }

    /** Lays the fields out, fills them and answers what saving does. */
    private Runnable fields(Form form, @Nullable Room room) {
        TextField name = Fields.text("organisation.room.name", "organisation.room.name.example");
        Select<Room.Kind> kind =
                Fields.select("organisation.room.kind", List.of(Room.Kind.values()), one -> Words.t(one.textKey()));
        TextField building = Fields.text("organisation.room.building");
        IntegerField floor = Fields.number("organisation.room.floor", -2, 30);
        IntegerField capacity = Fields.number("organisation.room.capacity", 1, 1000);
        Checkbox closed = Fields.check("organisation.room.closed");
        FormSection section = form.section();
        section.add("name", name);
        section.add("kind", kind);
        section.add("building", building);
        section.add("floor", floor);
        section.add("capacity", capacity);
        if (room != null) {
            section.wide("closed", closed);
        }
        form.required(name, "organisation.name-missing");
        form.fill(() -> {
            kind.setValue(room == null ? Room.Kind.CLASSROOM : room.kind());
            if (room != null) {
                name.setValue(room.name());
                building.setValue(room.building() == null ? "" : room.building());
                floor.setValue(room.floor());
                capacity.setValue(room.capacity());
                closed.setValue(room.closed());
            }
        });
        Edited<Room> edited = new Edited<>(room, rooms::save, rooms::change);
        return () -> edited.save(new Room(
                room == null ? 0 : room.id(),
                name.getValue(),
                kind.getValue(),
                building.isEmpty() ? null : building.getValue(),
                floor.getValue(),
                capacity.getValue(),
                closed.getValue()));
    }

    private List<Room> found(ListQuery query) {
        String text = query.text().toLowerCase(Words.locale());
        return rooms.all().stream()
                .filter(one -> one.name().toLowerCase(Words.locale()).contains(text))
                .filter(one -> query.filter("kind")
                        .map(code -> one.kind().name().equals(code))
                        .orElse(true))
                .toList();
    }
}
