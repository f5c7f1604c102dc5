package ru.zvonok.registry.enrolment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.enrolment.Department;
import ru.zvonok.registry.enrolment.SchoolClasses;

/** The departments of a college, and a new one. */
final class DepartmentsDialog {

    private final SchoolClasses classes;

    DepartmentsDialog(SchoolClasses classes) {
        this.classes = classes;
    }

    void open() {
        List<Department> departments = classes.departments();
        UnorderedList list = new UnorderedList();
        list.addClassNames("z-lines", "z-ruled");
        departments.forEach(one -> list.add(new ListItem(one.name())));
        TextField name = Fields.text("enrolment.department.new", "enrolment.department.example");
        Form form = new Form();
        FormSection section = form.section();
        section.note(departments.isEmpty() ? new Paragraph(Words.t("enrolment.departments.none")) : new Div(list));
        section.wide("name", name);
        form.required(name, "enrolment.department-missing");
        form.onSave(() -> classes.save(new Department(0, name.getValue(), null, false)))
                .afterSave(Pieces::again);
        FormDialog.open(Words.t("enrolment.departments"), form, Words.t("enrolment.department.add"));
    }
}
