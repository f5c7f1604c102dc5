package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import ru.zvonok.learning.journal.AbsenceSpell;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.enrolment.ClassEntry;

/** Notes when the paper about an absence came, while its reason is still to be named. */
final class PaperDialog {

    private PaperDialog() {}

    static void open(ClassDesk desk, ClassEntry group, AbsenceSpell spell, Runnable done) {
        DatePicker brought = Fields.date("journal.class.brought");
        Form form = new Form();
        FormSection section = form.section();
        section.note(new Paragraph(spell.name().listed() + ", " + ClassAbsencesView.days(spell)));
        section.note(new Paragraph(Words.t("journal.class.paper.text")));
        section.add("brought", brought);
        form.fill(() -> brought.setValue(desk.today()));
        form.required(brought, "journal.class.paper.missing");
        form.onSave(() -> {
                    desk.door().paperBrought(group.id(), spell.student(), spell.days(), brought.getValue());
                    Notice.done(Words.t("journal.class.paper.done"));
                })
                .afterSave(done);
        FormDialog.open(Words.t("journal.class.paper.title"), form, Words.t("journal.class.paper.save"));
    }
}
