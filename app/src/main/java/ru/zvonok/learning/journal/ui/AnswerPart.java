package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.TaskAnswer;
import ru.zvonok.learning.journal.TaskRef;
import ru.zvonok.learning.journal.WorkPage.WorkLine;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.FileShelf;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;

/** A pupil's answer in the list of the class, and the whole of it in a dialog: taken or given back with a word. */
final class AnswerPart {

    private final WorkDesk desk;
    private final TaskRef task;
    private final boolean mayJudge;
    private final Runnable changed;

    AnswerPart(WorkDesk desk, TaskRef task, boolean mayJudge, Runnable changed) {
        this.desk = desk;
        this.task = task;
        this.mayJudge = mayJudge;
        this.changed = changed;
    }

    Div of(WorkLine line, TaskAnswer answer) {
        Button open = new Button(Words.t("journal.answer.open"), Icons.of("inbox"), click -> open(line, answer));
        open.addThemeVariants(ButtonVariant.TERTIARY);
        open.setAriaLabel(Words.t("journal.answer.open-of", line.name().listed()));
        Div row = new Div(open, state(answer));
        if (answer.lateDays() > 0) {
            row.add(Tag.ochre(Words.count("journal.answer.late", answer.lateDays())));
        }
        row.addClassName("z-work-value");
        return row;
    }

    private static Span state(TaskAnswer answer) {
        return switch (answer.state()) {
            case TAKEN -> Tag.done(Words.t("journal.answer.taken"));
            case RETURNED -> Tag.grey(Words.t("journal.answer.returned"));
            default -> Tag.accent(Words.t("journal.answer.new"));
        };
    }

    private void open(WorkLine line, TaskAnswer answer) {
        Dialog dialog = new Dialog(Words.t("journal.answer.whose", line.name().listed()));
        dialog.setWidth("40rem");
        dialog.setMaxWidth("100%");
        Div inside = new Div();
        inside.addClassName("z-card-part");
        if (answer.firstAt() != null && answer.sentAt() != null) {
            Span when = new Span(
                    answer.firstAt().equals(answer.sentAt())
                            ? Words.t("journal.answer.sent", Dates.moment(answer.sentAt()))
                            : Words.t(
                                    "journal.answer.sent-changed",
                                    Dates.moment(answer.firstAt()),
                                    Dates.moment(answer.sentAt())));
            when.addClassName("z-muted");
            inside.add(when);
        }
        Paragraph text = new Paragraph(answer.text());
        text.addClassName("z-prose");
        inside.add(text, files(answer));
        if (answer.word() != null) {
            inside.add(new Paragraph(Words.t("journal.answer.word-was", answer.word())));
        }
        dialog.add(inside);
        Button close = new Button(Words.t("journal.class.close"), click -> dialog.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        dialog.getFooter().add(close);
        if (mayJudge && answer.state() != TaskAnswer.State.RETURNED) {
            dialog.getFooter().add(new Button(Words.t("journal.answer.give-back"), click -> {
                dialog.close();
                giveBack(line);
            }));
        }
        if (mayJudge && answer.state() == TaskAnswer.State.SENT) {
            Button take = new Button(Words.t("journal.answer.take"), click -> {
                desk.works().take(task, List.of(line.person()));
                dialog.close();
                changed.run();
            });
            take.addThemeVariants(ButtonVariant.PRIMARY);
            dialog.getFooter().add(take);
        }
        dialog.open();
    }

    private void giveBack(WorkLine line) {
        Form form = new Form();
        TextArea word = form.section().wide("word", Fields.area("journal.answer.word", "journal.answer.word.example"));
        word.setMaxLength(500);
        form.required(word, "journal.word-missing");
        form.onSave(() -> desk.works().giveBack(task, line.person(), word.getValue()));
        form.afterSave(changed);
        FormDialog.open(
                Words.t("journal.answer.give-back-of", line.name().listed()),
                form,
                Words.t("journal.answer.give-back"));
        word.focus();
    }

    private FileShelf files(TaskAnswer answer) {
        return new FileShelf(
                new FileShelf.Keeper() {
                    @Override
                    public List<FileShelf.Item> items() {
                        return WorkDesk.shown(answer.files());
                    }

                    @Override
                    public String link(UUID file) {
                        return desk.link(file);
                    }

                    @Override
                    public void add(String name, @Nullable String type, byte[] content) {
                        throw new IllegalStateException("an answer is the pupil's");
                    }

                    @Override
                    public void remove(UUID file) {
                        throw new IllegalStateException("an answer is the pupil's");
                    }
                },
                1,
                false);
    }
}
