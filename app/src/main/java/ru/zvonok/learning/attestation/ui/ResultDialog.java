package ru.zvonok.learning.attestation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.attestation.EnterResult;
import ru.zvonok.learning.attestation.ExamResult;
import ru.zvonok.learning.attestation.ExamSheet;
import ru.zvonok.learning.attestation.ExamSubject;
import ru.zvonok.learning.attestation.StateExam;
import ru.zvonok.learning.attestation.StateExams;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** Enters one result, changes it or takes it back. */
final class ResultDialog {

    private final StateExams door;
    private final ExamSheet sheet;
    private final LocalDate today;

    ResultDialog(StateExams door, ExamSheet sheet, LocalDate today) {
        this.door = door;
        this.sheet = sheet;
        this.today = today;
    }

    /** @param known what stands there; null for a new one */
    void open(ExamSheet.@Nullable Row row, @Nullable ExamResult known) {
        ComboBox<ExamSheet.Row> pupil = Fields.choice(
                "attestation.pupil", sheet.rows(), one -> one.name().listed());
        Select<StateExam> exam = Fields.select("attestation.exam", sheet.exams(), one -> Words.t(one.textKey()));
        Select<ExamSubject> subject = Fields.select("attestation.subject", sheet.subjects(), ExamSubject::name);
        DatePicker day = Fields.date("attestation.held-on");
        IntegerField primary = Fields.number("attestation.primary", 0, 200);
        IntegerField score = Fields.number("attestation.score", 0, 100);
        IntegerField mark = Fields.number("attestation.mark", 2, 5);
        boolean college = sheet.exams().stream().allMatch(StateExam::college);
        Form form = new Form();
        FormSection section = form.section();
        section.add("student", pupil);
        section.add("exam", exam);
        if (!college) {
            section.add("subject", subject);
            form.required(subject, "attestation.subject.missing");
        }
        section.add("heldOn", day);
        section.add("primary", primary);
        section.add("score", score);
        section.add("mark", mark);
        form.required(pupil, "attestation.pupil.missing");
        form.required(exam, "attestation.exam.missing");
        form.required(day, "attestation.held-on.missing");
        exam.addValueChangeListener(change -> {
            StateExam chosen = change.getValue();
            List<ExamSubject> own = sheet.subjects().stream()
                    .filter(one -> chosen == null || one.exams().contains(chosen))
                    .toList();
            ExamSubject before = subject.getValue();
            subject.setItems(own);
            if (before != null && own.contains(before)) {
                subject.setValue(before);
            }
            score.setVisible(chosen == StateExam.EGE || chosen == StateExam.DEMO);
        });
        form.fill(() -> {
            exam.setValue(known == null ? sheet.exams().getFirst() : known.exam());
            day.setValue(known == null ? today : known.heldOn());
            if (row != null) {
                pupil.setValue(row);
                pupil.setReadOnly(true);
            }
            if (known != null) {
                sheet.subjects().stream()
                        .filter(one -> one.code() == known.subject())
                        .findFirst()
                        .ifPresent(subject::setValue);
                exam.setReadOnly(true);
                subject.setReadOnly(true);
                primary.setValue(known.primary());
                score.setValue(known.score());
                mark.setValue(known.mark());
            }
        });
        form.onSave(() -> door.enter(new EnterResult(
                        pupil.getValue().student(),
                        exam.getValue(),
                        college ? 0 : subject.getValue().code(),
                        day.getValue(),
                        primary.getValue(),
                        score.isVisible() ? score.getValue() : null,
                        mark.getValue())))
                .afterSave(() -> {
                    Notice.done(Words.t("attestation.entered"));
                    Pieces.again();
                });
        Dialog dialog = FormDialog.open(
                Words.t(known == null ? "attestation.enter.title" : "attestation.change.title"),
                form,
                Words.t("attestation.save"));
        if (row != null && known != null && known.source() == ExamResult.Source.ENTERED) {
            Button remove = new Button(Words.t("attestation.remove"), click -> {
                door.remove(row.student(), known.exam(), known.subject());
                dialog.close();
                Notice.done(Words.t("attestation.removed"));
                Pieces.again();
            });
            section.note(remove);
        }
    }
}
