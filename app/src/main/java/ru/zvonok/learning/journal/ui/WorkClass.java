package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.CommentMark;
import ru.zvonok.learning.journal.Mark;
import ru.zvonok.learning.journal.TaskAnswer;
import ru.zvonok.learning.journal.WorkPage;
import ru.zvonok.learning.journal.WorkPage.WorkLine;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.uikit.Failures;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;

/** The class of a work: everybody's mark or duty, and what the teacher says of it. */
class WorkClass extends Section {

    private final transient WorkDesk desk;
    private final WorkPage page;
    private final transient AnswerPart answers;

    WorkClass(WorkDesk desk, WorkPage page, Runnable changed) {
        this.desk = desk;
        this.page = page;
        this.answers = new AnswerPart(desk, page.task().ref(), page.mayWrite(), changed);
        long marked = page.students().stream()
                .filter(line -> line.marks().stream().anyMatch(mark -> mark.value() != null))
                .count();
        List<Long> waiting = page.students().stream()
                .filter(line -> line.answer() != null && line.answer().state() == TaskAnswer.State.SENT)
                .map(WorkLine::person)
                .toList();
        Div head = Pieces.head(
                Words.t("journal.page.students"),
                Pieces.muted(
                        page.task().homework()
                                ? String.valueOf(page.students().size())
                                : Words.t(
                                        "journal.work.marked",
                                        marked,
                                        page.students().size())));
        if (page.mayWrite() && waiting.size() > 1) {
            Button all = new Button(Words.t("journal.answer.take-all", waiting.size()), click -> {
                desk.works().take(page.task().ref(), waiting);
                changed.run();
            });
            all.addThemeVariants(ButtonVariant.TERTIARY);
            head.add(all);
        }
        add(head);
        UnorderedList list = new UnorderedList();
        list.addClassNames("z-lines", "z-ruled", "z-work-class");
        page.students().forEach(line -> list.add(line(line)));
        add(list);
    }

    private ListItem line(WorkLine line) {
        Span name = new Span(line.name().listed());
        name.addClassName("z-strong");
        Div who = new Div(name);
        who.addClassName("z-work-who");
        for (AttendanceCode code : desk.journal().journal().attendanceCodes()) {
            if (line.attendance() != null && line.attendance() == code.id()) {
                who.add(Tag.grey(code.sign()));
            }
        }
        ListItem item = new ListItem(who);
        item.addClassName("z-work-line");
        line.marks().forEach(mark -> item.add(mark(line, mark)));
        if (line.answer() != null) {
            item.add(answers.of(line, line.answer()));
        } else if (page.task().answerWanted()) {
            item.add(Pieces.muted(Words.t("journal.answer.none")));
        }
        if (line.marks().isEmpty() && !page.task().homework()) {
            item.add(Pieces.muted(Words.t("journal.work.no-mark")));
        }
        return item;
    }

    private Div mark(WorkLine line, Mark mark) {
        Integer number = mark.value();
        Span value = new Span(number == null ? "•" : String.valueOf(number));
        value.addClassNames("z-work-mark", number == null ? "z-text-ochre" : "z-digit-" + number);
        Div row = new Div(value);
        row.addClassName("z-work-value");
        if (number == null) {
            row.add(Tag.ochre(Words.t("journal.work.duty")));
        }
        if (page.mayMark() && page.closed() == null) {
            row.add(comment(line, mark));
            if (mark.comment() != null && mark.seen()) {
                row.add(Tag.done(Words.t("journal.comment.seen")));
            }
        } else if (mark.comment() != null) {
            row.add(Pieces.muted(mark.comment()));
        }
        return row;
    }

    private TextField comment(WorkLine line, Mark mark) {
        TextField field = new TextField();
        field.setPlaceholder(Words.t("journal.comment"));
        field.setAriaLabel(Words.t("journal.comment.of", line.name().listed()));
        field.setMaxLength(500);
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        field.setValue(mark.comment() == null ? "" : mark.comment());
        field.addClassName("z-grow");
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                try {
                    desk.works()
                            .comment(new CommentMark(
                                    page.course().id(),
                                    page.lesson().id(),
                                    line.person(),
                                    mark.id(),
                                    change.getValue()));
                    field.setInvalid(false);
                } catch (Refusal refusal) {
                    field.setErrorMessage(Failures.text(refusal));
                    field.setInvalid(true);
                } catch (NotFound gone) {
                    Failures.show(gone);
                }
            }
        });
        return field;
    }
}
