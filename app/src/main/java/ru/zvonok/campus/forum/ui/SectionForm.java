package ru.zvonok.campus.forum.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import ru.zvonok.campus.communication.Circle;
import ru.zvonok.campus.communication.NamedCircle;
import ru.zvonok.campus.forum.ForumSections;
import ru.zvonok.campus.forum.SectionData;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Words;

/** «Новый раздел»: what it is called, who reads and who writes there. */
final class SectionForm {

    private SectionForm() {}

    /** @param data the section to change, null for a new one */
    static void open(ForumSections door, @Nullable SectionData data, Runnable done) {
        List<NamedCircle> known = door.circles();
        TextField name = Fields.text("forum.section.name", "forum.section.name.example");
        name.setMaxLength(SectionData.LONGEST_NAME);
        TextArea description = Fields.area("forum.section.description", "forum.section.description.example");
        description.setMaxLength(SectionData.LONGEST_DESCRIPTION);
        MultiSelectComboBox<NamedCircle> reads = Fields.several("forum.section.reads", NamedCircle::name);
        reads.setItems(known);
        MultiSelectComboBox<NamedCircle> writes = Fields.several("forum.section.writes", NamedCircle::name);
        writes.setItems(known);
        writes.setHelperText(Words.t("forum.section.writes.hint"));
        Checkbox closed = Fields.check("forum.section.closed");
        Form form = new Form();
        FormSection section = form.section();
        section.wide("name", name);
        section.wide("description", description);
        section.wide("reads", reads);
        section.wide("writes", writes);
        if (data != null) {
            section.wide("closed", closed);
        }
        form.required(name, "forum.name-missing");
        form.required(reads, "forum.readers-missing");
        form.fill(() -> {
            if (data != null) {
                name.setValue(data.name());
                description.setValue(data.description());
                closed.setValue(data.closed());
                reads.setValue(named(known, data.reads()));
                writes.setValue(named(known, data.writes()));
            }
        });
        reads.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                Set<NamedCircle> writing = new HashSet<>(writes.getValue());
                change.getValue().stream()
                        .filter(one -> !change.getOldValue().contains(one))
                        .forEach(writing::add);
                writing.retainAll(change.getValue());
                writes.setValue(writing);
            }
        });
        form.onSave(() -> {
                    door.save(new SectionData(
                            data == null ? 0 : data.id(),
                            data == null ? 0 : data.version(),
                            name.getValue(),
                            description.getValue(),
                            closed.getValue(),
                            circles(reads.getValue()),
                            circles(writes.getValue())));
                    Notice.done(Words.t("forum.section.saved"));
                })
                .afterSave(done);
        FormDialog.open(
                Words.t(data == null ? "forum.section.new" : "forum.section.edit"),
                form,
                Words.t(data == null ? "forum.section.create" : "forum.section.save"));
    }

    private static Set<NamedCircle> named(List<NamedCircle> known, Set<Circle> circles) {
        return known.stream().filter(one -> circles.contains(one.circle())).collect(Collectors.toSet());
    }

    private static Set<Circle> circles(Set<NamedCircle> chosen) {
        return chosen.stream().map(NamedCircle::circle).collect(Collectors.toSet());
    }
}
