package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.WorkKind;
import ru.zvonok.learning.journal.WorkKinds;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.ListPage;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.SideCard;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;

/** Kinds of work of the organisation's own, beside the usual ones (JRN-02). */
@Route("o/:organisation/work-kinds")
@ForAction(
        value = "journal.set-kinds",
        modules = {ModuleProfile.SCHOOL, ModuleProfile.VOCATIONAL},
        whole = true)
class WorkKindsView extends ListPage<WorkKind> {

    static final String PATH = "work-kinds";

    private static final int STEP = 10;

    private final transient WorkKinds door;

    WorkKindsView(WorkKinds door) {
        super("journal.kinds.title");
        this.door = door;
        addClassName("z-narrow-first");
        column("name", "journal.kinds.name", WorkKind::name)
                .as(WorkKindsView::first)
                .sortable()
                .wide();
        column("shortName", "journal.kinds.short-name", WorkKind::shortName);
        column("weight", "journal.kinds.weight", one -> String.valueOf(one.weight()))
                .number(WorkKind::weight);
        column(
                        "control",
                        "journal.kinds.control-head",
                        one -> one.control() ? Words.t("journal.kinds.control-short") : "")
                .as(one -> one.control() ? Tag.grey(Words.t("journal.kinds.control-short")) : new Span());
        column("state", "journal.kinds.state", WorkKindsView::state)
                .as(one -> one.inUse() ? new Span(state(one)) : Tag.grey(state(one)));
        opensCard(one -> String.valueOf(one.id()), this::card);
        rows(query -> door.kinds());
        head().actions(adding());
        whenEmpty(new EmptyPage("book-text", Words.t("journal.kinds.none"), Words.t("journal.kinds.none.text"))
                .actions(adding()));
    }

    private static Div first(WorkKind kind) {
        Span narrow = new Span(Words.t(
                kind.control() ? "journal.kinds.narrow-control" : "journal.kinds.narrow",
                kind.shortName(),
                kind.weight(),
                state(kind)));
        narrow.addClassName("z-narrow-only");
        return Pieces.two(Here.anchor("work-kinds?open=" + kind.id(), kind.name()), narrow);
    }

    private static String state(WorkKind kind) {
        return Words.t(kind.inUse() ? "journal.kinds.used" : "journal.kinds.unused");
    }

    private Button adding() {
        Button add = new Button(Words.t("journal.kinds.add"), click -> {
            Form form = new Form();
            Runnable save = fields(form, null);
            form.onSave(save).afterSave(this::refresh);
            FormDialog.open(Words.t("journal.kinds.add"), form, Words.t("journal.kinds.add"));
        });
        add.addThemeVariants(ButtonVariant.PRIMARY);
        return add;
    }

    private SideCard card(String id) {
        WorkKind kind = door.kinds().stream()
                .filter(one -> String.valueOf(one.id()).equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        SideCard card = new SideCard(kind.name(), kind.shortName());
        Form form = new Form();
        Runnable save = fields(form, kind);
        form.onSave(save).afterSave(this::refresh);
        card.section(new Div(form, form.bar()));
        return card;
    }

    private Runnable fields(Form form, @Nullable WorkKind kind) {
        FormSection section = form.section();
        TextField name = section.wide("name", Fields.text("journal.kinds.name", "journal.kinds.name.example"));
        name.setMaxLength(100);
        TextField shortName =
                section.add("shortName", Fields.text("journal.kinds.short-name", "journal.kinds.short-name.example"));
        shortName.setMaxLength(10);
        IntegerField weight = section.add("weight", Fields.number("journal.kinds.weight", 1, 100));
        IntegerField position = section.add("position", Fields.number("journal.kinds.position", 1, 1000));
        Checkbox control = section.wide("control", Fields.check("journal.kinds.control"));
        Checkbox inUse = section.wide("inUse", Fields.check("journal.kinds.in-use"));
        form.required(name, "journal.kind-name");
        form.required(shortName, "journal.kind-short-name");
        form.required(weight, "journal.weight");
        form.fill(() -> {
            name.setValue(kind == null ? "" : kind.name());
            shortName.setValue(kind == null ? "" : kind.shortName());
            weight.setValue(kind == null ? 1 : kind.weight());
            position.setValue(kind == null ? (door.kinds().size() + 1) * STEP : kind.position());
            control.setValue(kind != null && kind.control());
            inUse.setValue(kind == null || kind.inUse());
        });
        return () -> door.save(new WorkKind(
                kind == null ? 0 : kind.id(),
                position.isEmpty() ? STEP : position.getValue(),
                weight.getValue(),
                control.getValue(),
                inUse.getValue(),
                shortName.getValue(),
                name.getValue()));
    }
}
