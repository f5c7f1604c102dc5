package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import ru.zvonok.learning.journal.CommentMark;
import ru.zvonok.learning.journal.LessonCard;
import ru.zvonok.learning.journal.LessonCard.LessonStudent;
import ru.zvonok.learning.journal.Mark;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Words;

/** The comments on the marks of one cell, without the mouse: Enter saves and leads back. */
final class CommentDialog {

    private CommentDialog() {}

    /** @param closed when it is closed, saved or not */
    static void open(JournalDesk desk, LessonCard card, long person, Runnable saved, Runnable closed) {
        LessonStudent student = card.students().stream()
                .filter(one -> one.person() == person)
                .findFirst()
                .orElse(null);
        if (student == null || student.cell().marks().isEmpty()) {
            Notice.warning(Words.t("journal.comment.none"), Words.t("journal.comment.none.text"));
            closed.run();
            return;
        }
        Form form = new Form();
        FormSection section = form.section();
        Map<Mark, TextField> fields = new LinkedHashMap<>();
        for (Mark mark : student.cell().marks()) {
            TextField field = new TextField(Words.t("journal.comment.mark", mark.text(), work(desk, card, mark)));
            field.setMaxLength(500);
            field.setPlaceholder(Words.t("journal.comment.example"));
            field.setWidthFull();
            Shortcuts.addShortcutListener(field, form::save, Key.ENTER)
                    .listenOn(field)
                    .setResetFocusOnActiveElement(true);
            // named after its mark: a refusal says which of several it means
            section.wide(fields.isEmpty() ? "text" : "text" + fields.size(), field);
            fields.put(mark, field);
        }
        form.fill(() -> fields.forEach((mark, field) -> field.setValue(mark.comment() == null ? "" : mark.comment())));
        form.onSave(() -> fields.forEach((mark, field) -> {
            String before = mark.comment() == null ? "" : mark.comment();
            if (!before.equals(field.getValue().strip())) {
                desk.works()
                        .comment(new CommentMark(
                                card.course().id(), card.lesson().id(), person, mark.id(), field.getValue()));
            }
        }));
        form.afterSave(saved);
        Dialog dialog = FormDialog.open(
                Words.t("journal.comment.title", student.name().listed()), form, Words.t("journal.comment.save"));
        dialog.addOpenedChangeListener(event -> {
            if (!event.isOpened()) {
                closed.run();
            }
        });
        fields.values().iterator().next().focus();
    }

    private static String work(JournalDesk desk, LessonCard card, Mark mark) {
        return card.assignments().stream()
                .map(LessonCard.AssignmentState::assignment)
                .filter(work -> work.id() == mark.assignment())
                .findFirst()
                .map(work -> AssignmentParts.name(desk, work))
                .orElse("");
    }
}
