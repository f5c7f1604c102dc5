package ru.zvonok.campus.portfolio.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.campus.portfolio.Project;
import ru.zvonok.campus.portfolio.Project.Resource;
import ru.zvonok.campus.portfolio.Projects;
import ru.zvonok.campus.portfolio.ResourceKind;
import ru.zvonok.campus.portfolio.SaveEntry.NewProof;
import ru.zvonok.campus.portfolio.SaveResource;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** A file, a link or a note of a project, new or changed. */
final class ResourceForm {

    private ResourceForm() {}

    static void open(Projects door, Project project, ResourceKind kind, @Nullable Resource resource) {
        TextField title = Fields.text("portfolio.entry.name");
        ComboBox<String> folder = Fields.choice(
                "portfolio.project.folder",
                project.resources().stream()
                        .map(Resource::folder)
                        .filter(name -> !name.isEmpty())
                        .distinct()
                        .toList(),
                name -> name);
        folder.setAllowCustomValue(true);
        folder.addCustomValueSetListener(typed -> folder.setValue(typed.getDetail()));
        TextField link = Fields.text("portfolio.project.link", "portfolio.project.link.example");
        TextArea words = Fields.area("portfolio.project.words", "portfolio.project.words.example");
        title.setMaxLength(SaveResource.TITLE);
        link.setMaxLength(SaveResource.LINK);
        words.setMaxLength(SaveResource.WORDS);
        Form form = new Form();
        FormSection fields = form.section();
        fields.wide("title", title);
        fields.wide("folder", folder);
        form.required(title, "portfolio.title-missing");
        if (kind == ResourceKind.LINK) {
            fields.wide("link", link);
            form.required(link, "portfolio.project-link-wrong");
        }
        ProofField file = new ProofField(form, List.of(), 1, "portfolio.project.file");
        if (kind == ResourceKind.FILE) {
            fields.note(file);
        }
        fields.wide("words", words);
        form.fill(() -> {
            if (resource != null) {
                title.setValue(resource.title());
                folder.setValue(resource.folder().isEmpty() ? null : resource.folder());
                link.setValue(resource.link());
                words.setValue(resource.words());
            }
        });
        form.onSave(() -> {
                    List<NewProof> come = file.come();
                    door.put(new SaveResource(
                            resource == null ? 0 : resource.id(),
                            resource == null ? 0 : resource.version(),
                            project.id(),
                            kind,
                            folder.getValue() == null ? "" : folder.getValue(),
                            title.getValue(),
                            words.getValue(),
                            link.getValue(),
                            come.isEmpty() ? null : come.getFirst()));
                })
                .afterSave(() -> {
                    Notice.done(Words.t("portfolio.entry.saved"));
                    Pieces.again();
                });
        FormDialog.open(Words.t(kind.textKey()), form, Words.t("portfolio.entry.save"));
    }
}
