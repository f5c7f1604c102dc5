package ru.zvonok.registry.enrolment.ui;

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
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.ListPage;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.SideCard;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.enrolment.Programme;
import ru.zvonok.registry.enrolment.ProgrammeKind;
import ru.zvonok.registry.enrolment.Programmes;

/** Educational programmes of a college (COL-01). */
@Route("o/:organisation/programmes")
@Menu(title = "enrolment.programmes.menu", icon = "book-open", order = MenuSection.MANAGEMENT + 25)
@ForAction(value = "enrolment.edit-classes", modules = ModuleProfile.VOCATIONAL)
class ProgrammesView extends ListPage<Programme> {

    private final transient Programmes programmes;
    private final boolean editable;

    ProgrammesView(Programmes programmes, TenantScope scope) {
        super("enrolment.programmes.menu");
        this.programmes = programmes;
        this.editable = !scope.readsOnly();
        choice(
                "kind",
                "enrolment.programme.kind",
                List.of(ProgrammeKind.values()),
                ProgrammeKind::name,
                one -> Words.t(one.textKey()));
        column("code", "enrolment.programme.code", Programme::code).sortable();
        link("name", "enrolment.programme.name", Programme::name).sortable().wide();
        column("kind", "enrolment.programme.kind", one -> Words.t(one.kind().textKey()))
                .sortable()
                .wide();
        column("courses", "enrolment.programme.courses", one -> String.valueOf(one.courses()))
                .number(Programme::courses);
        column("closed", "enrolment.state", one -> one.closed() ? Words.t("enrolment.programme.closed") : "")
                .as(one -> one.closed() ? Tag.grey(Words.t("enrolment.programme.closed")) : new Span());
        opensCard(one -> String.valueOf(one.id()), this::card);
        counted("enrolment.programmes.count");
        rows(query -> programmes.all().stream()
                .filter(one -> query.filter("kind")
                        .map(code -> one.kind().name().equals(code))
                        .orElse(true))
                .toList());
        tools();
        EmptyPage none = new EmptyPage(
                "book-open", Words.t("enrolment.programmes.none"), Words.t("enrolment.programmes.none.text"));
        if (editable) {
            head().actions(adding());
            none.actions(adding());
        }
        whenEmpty(none);
    }

    private Button adding() {
        Button add = new Button(Words.t("enrolment.programme.add"), click -> {
            Form form = new Form();
            Runnable save = fields(form, null);
            form.onSave(save).afterSave(this::refresh);
            FormDialog.open(Words.t("enrolment.programme.new"), form, Words.t("enrolment.programme.add"));
        });
        add.addThemeVariants(ButtonVariant.PRIMARY);
        return add;
    }

    private SideCard card(String id) {
        Programme programme = programmes.all().stream()
                .filter(one -> String.valueOf(one.id()).equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        SideCard card = new SideCard(programme.title(), Words.t(programme.kind().textKey()));
        if (editable) {
            Form form = new Form();
            Runnable save = fields(form, programme);
            form.onSave(save).afterSave(this::refresh);
            card.section(new Div(form, form.bar()));
        }
        return card;
    }

    /** Lays the fields out, fills them and answers what saving does. */
    private Runnable fields(Form form, @Nullable Programme programme) {
        TextField code = Fields.text("enrolment.programme.code", "enrolment.programme.code.example");
        TextField name = Fields.text("enrolment.programme.name", "enrolment.programme.name.example");
        Select<ProgrammeKind> kind = Fields.select(
                "enrolment.programme.kind", List.of(ProgrammeKind.values()), one -> Words.t(one.textKey()));
        IntegerField courses = Fields.number("enrolment.programme.courses", 1, Programme.MOST_COURSES);
        Checkbox closed = Fields.check("enrolment.programme.close");
        name.setMaxLength(Programme.LONGEST);
        FormSection section = form.section();
        section.add("code", code);
        section.add("courses", courses);
        section.wide("name", name);
        section.wide("kind", kind);
        if (programme != null) {
            section.wide("closed", closed);
        }
        form.required(code, "enrolment.programme.code-missing");
        form.required(name, "enrolment.programme.name-missing");
        form.required(courses, "enrolment.programme.courses-missing");
        form.fill(() -> {
            kind.setValue(programme == null ? ProgrammeKind.SPECIALISTS : programme.kind());
            if (programme != null) {
                code.setValue(programme.code());
                name.setValue(programme.name());
                courses.setValue(programme.courses());
                closed.setValue(programme.closed());
            }
        });
        return () -> programmes.save(new Programme(
                programme == null ? 0 : programme.id(),
                code.getValue(),
                name.getValue(),
                kind.getValue(),
                courses.getValue(),
                closed.getValue()));
    }
}
