package ru.zvonok.campus.portfolio.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.campus.portfolio.Project;
import ru.zvonok.campus.portfolio.ProjectKind;
import ru.zvonok.campus.portfolio.Projects;
import ru.zvonok.campus.portfolio.SaveProject;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** A project, new or changed. */
final class ProjectForm {

    private ProjectForm() {}

    static void open(Projects door, @Nullable Project project) {
        RadioButtonGroup<ProjectKind> kind =
                Fields.radio("portfolio.projects.kind", List.of(ProjectKind.values()), one -> Words.t(one.textKey()));
        TextField title = Fields.text("portfolio.project.title-field", "portfolio.project.title-field.example");
        TextArea about = Fields.area("portfolio.project.about", "portfolio.project.about.example");
        TextField tags = Fields.text("portfolio.project.tags", "portfolio.project.tags.example");
        DatePicker begins = Fields.date("portfolio.project.begins");
        DatePicker ends = Fields.date("portfolio.project.ends");
        title.setMaxLength(SaveProject.TITLE);
        about.setMaxLength(SaveProject.ABOUT);
        tags.setMaxLength(SaveProject.TAGS);
        Form form = new Form();
        FormSection fields = form.section();
        if (project == null) {
            fields.wide("kind", kind);
        }
        fields.wide("title", title);
        fields.wide("about", about);
        fields.wide("tags", tags);
        fields.add("begins", begins);
        fields.add("ends", ends);
        form.required(title, "portfolio.title-missing");
        form.check(
                ends,
                last -> last != null && begins.getValue() != null && last.isBefore(begins.getValue())
                        ? Words.t("portfolio.until-before")
                        : null);
        form.fill(() -> {
            kind.setValue(project == null ? ProjectKind.PROJECT : project.kind());
            if (project != null) {
                title.setValue(project.title());
                about.setValue(project.about());
                tags.setValue(project.tags());
                begins.setValue(project.begins());
                ends.setValue(project.ends());
            }
        });
        long[] saved = {0};
        form.onSave(() -> saved[0] = door.save(new SaveProject(
                        project == null ? 0 : project.id(),
                        project == null ? 0 : project.version(),
                        kind.getValue(),
                        title.getValue(),
                        about.getValue(),
                        tags.getValue(),
                        begins.getValue(),
                        ends.getValue())))
                .afterSave(() -> {
                    if (project == null) {
                        Here.go(Projects.PAGE + "/" + saved[0]);
                    } else {
                        Pieces.again();
                    }
                });
        FormDialog.open(
                Words.t(project == null ? "portfolio.project.new" : "portfolio.project.edit"),
                form,
                Words.t("portfolio.entry.save"));
    }
}
