package ru.zvonok.learning.curriculum.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.curriculum.Curriculum;
import ru.zvonok.learning.curriculum.CurriculumAction;
import ru.zvonok.learning.curriculum.NewSubject;
import ru.zvonok.learning.curriculum.Subject;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.tenancy.TenantScope;
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

/** Subjects of a school, disciplines of a college (CUR-04). */
@Route("o/:organisation/subjects")
@Menu(title = "curriculum.subjects.menu", icon = "book-text", order = MenuSection.PLANNING + 10)
@ForAction(
        value = "curriculum.view",
        modules = {ModuleProfile.SCHOOL, ModuleProfile.VOCATIONAL},
        whole = true)
class SubjectsView extends ListPage<Subject> {

    private static final String USED = "used";
    private static final String ARCHIVED = "archived";

    private final transient Curriculum curriculum;
    private final boolean editable;

    SubjectsView(Curriculum curriculum, AccessControl access, TenantScope scope) {
        super("curriculum.subjects.menu");
        this.curriculum = curriculum;
        this.editable = !scope.readsOnly() && access.allows(CurriculumAction.EDIT, Target.organisation());
        search("curriculum.subject.find");
        choice(
                        "state",
                        "curriculum.subject.state",
                        List.of(USED, ARCHIVED),
                        code -> code,
                        code -> Words.t("curriculum.subject.state." + code))
                .initially(USED);
        link("name", "curriculum.subject.name", Subject::name).sortable().wide();
        column("shortName", "curriculum.subject.short-name", Subject::shortName).sortable();
        column("area", "curriculum.subject.area", one -> one.area() == null ? "" : one.area())
                .sortable()
                .wide();
        column(
                        "extracurricular",
                        "curriculum.subject.kind",
                        one -> one.extracurricular() ? Words.t("curriculum.subject.extracurricular") : "")
                .as(one ->
                        one.extracurricular() ? Tag.grey(Words.t("curriculum.subject.extracurricular")) : new Span());
        opensCard(one -> String.valueOf(one.id()), this::card);
        counted("curriculum.subjects.count");
        rows(this::found);
        tools();
        EmptyPage none = new EmptyPage(
                "book-text", Words.t("curriculum.subjects.none"), Words.t("curriculum.subjects.none.text"));
        if (editable) {
            head().actions(adding());
            none.actions(adding());
        }
        whenEmpty(none);
    }

    private Button adding() {
        Button add = new Button(Words.t("curriculum.subject.add"), click -> {
            Form form = new Form();
            Runnable save = fields(form, null);
            form.onSave(save).afterSave(this::refresh);
            FormDialog.open(Words.t("curriculum.subject.add"), form, Words.t("curriculum.subject.add.action"));
        });
        add.addThemeVariants(ButtonVariant.PRIMARY);
        return add;
    }

    private SideCard card(String id) {
        Subject subject = curriculum.subjects().stream()
                .filter(one -> String.valueOf(one.id()).equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        SideCard card = new SideCard(subject.name(), subject.area() == null ? "" : subject.area());
        if (editable) {
            Form form = new Form();
            Runnable save = fields(form, subject);
            form.onSave(save).afterSave(this::refresh);
            card.section(new Div(form, form.bar()));
        }
        return card;
    }

    private Runnable fields(Form form, @Nullable Subject subject) {
        TextField name = Fields.text("curriculum.subject.name", "curriculum.subject.name.example");
        name.setMaxLength(200);
        TextField shortName = Fields.text("curriculum.subject.short-name", "curriculum.subject.short-name.example");
        shortName.setMaxLength(20);
        TextField area = Fields.text("curriculum.subject.area", "curriculum.subject.area.example");
        Checkbox extracurricular = Fields.check("curriculum.subject.is-extracurricular");
        Checkbox archived = Fields.check("curriculum.subject.is-archived");
        FormSection section = form.section();
        section.wide("name", name);
        section.add("shortName", shortName);
        section.add("area", area);
        section.wide("extracurricular", extracurricular);
        if (subject != null) {
            section.wide("archived", archived);
        }
        form.required(name, "curriculum.name-missing");
        if (subject != null) {
            form.fill(() -> {
                name.setValue(subject.name());
                shortName.setValue(subject.shortName());
                area.setValue(subject.area() == null ? "" : subject.area());
                extracurricular.setValue(subject.extracurricular());
                archived.setValue(!subject.inUse());
            });
        }
        return () -> {
            NewSubject data = new NewSubject(
                    name.getValue(),
                    shortName.isEmpty() ? null : shortName.getValue(),
                    area.isEmpty() ? null : area.getValue(),
                    extracurricular.getValue());
            if (subject == null) {
                curriculum.addSubject(data);
            } else {
                curriculum.changeSubject(subject.id(), data, !archived.getValue());
            }
        };
    }

    private List<Subject> found(ListQuery query) {
        String text = query.text().toLowerCase(Words.locale());
        boolean archived = query.filter("state").filter(ARCHIVED::equals).isPresent();
        return curriculum.subjects().stream()
                .filter(one -> one.inUse() != archived)
                .filter(one -> one.name().toLowerCase(Words.locale()).contains(text))
                .toList();
    }
}
