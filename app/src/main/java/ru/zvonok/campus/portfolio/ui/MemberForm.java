package ru.zvonok.campus.portfolio.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import ru.zvonok.campus.portfolio.MemberRole;
import ru.zvonok.campus.portfolio.Projects;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Finder;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.people.PersonEntry;

/** Who takes part in a project, and as what. */
final class MemberForm {

    private MemberForm() {}

    static void add(Projects door, long project) {
        ComboBox<PersonEntry> person = Finder.of(
                "portfolio.project.person",
                "portfolio.project.person.example",
                one -> one.name().full(),
                (text, most) -> door.people(text));
        Select<MemberRole> role = roles();
        Form form = new Form();
        FormSection fields = form.section();
        fields.wide("person", person);
        fields.wide("role", role);
        form.required(person, "portfolio.project.person-missing");
        form.fill(() -> role.setValue(MemberRole.MEMBER));
        form.onSave(() -> door.let(project, person.getValue().id(), role.getValue()))
                .afterSave(Pieces::again);
        FormDialog.open(Words.t("portfolio.project.add-member"), form, Words.t("portfolio.project.add"));
    }

    static void change(Projects door, long project, long person, MemberRole was) {
        Select<MemberRole> role = roles();
        Form form = new Form();
        form.section().wide("role", role);
        form.fill(() -> role.setValue(was));
        form.onSave(() -> door.let(project, person, role.getValue())).afterSave(Pieces::again);
        FormDialog.open(Words.t("portfolio.project.change-role"), form, Words.t("portfolio.entry.save"));
    }

    private static Select<MemberRole> roles() {
        return Fields.select("portfolio.projects.role", List.of(MemberRole.values()), one -> Words.t(one.textKey()));
    }
}
