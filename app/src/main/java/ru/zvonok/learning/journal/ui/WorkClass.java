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
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.CommentMark;
import ru.zvonok.learning.journal.Mark;
import ru.zvonok.learning.journal.TaskAnswer;
import ru.zvonok.learning.journal.WorkPage;
import ru.zvonok.learning.journal.WorkPage.WorkLine;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.Failures;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.platform.uikit.keygrid.KeyGrid;
import ru.zvonok.platform.uikit.keygrid.KeyGridState;

/**
 * The class of a work: marks are typed into the one column of a key grid; beside it what pupils handed in and what the
 * teacher says of each mark.
 */
class WorkClass extends Section {

    private final transient WorkDesk desk;
    private final transient AnswerPart answers;
    private final UnorderedList list = new UnorderedList();
    private final Span marked = Pieces.muted("");
    private final Map<Long, Shown> lines = new HashMap<>();
    private WorkPage page;

    /** A line as it is painted. */
    private record Shown(
            WorkLine line, ListItem item, @Nullable TextField comment) implements Serializable {}

    WorkClass(WorkDesk desk, WorkPage page, Runnable changed) {
        this.desk = desk;
        this.page = page;
        this.answers = new AnswerPart(desk, page.task().ref(), page.mayWrite(), changed);
        List<Long> waiting = page.students().stream()
                .filter(line -> line.answer() != null && line.answer().state() == TaskAnswer.State.SENT)
                .map(WorkLine::person)
                .toList();
        Div head = Pieces.head(Words.t("journal.page.students"), marked);
        if (page.mayWrite() && waiting.size() > 1) {
            Button all = new Button(Words.t("journal.answer.take-all", waiting.size()), click -> {
                desk.works().take(page.task().ref(), waiting);
                changed.run();
            });
            all.addThemeVariants(ButtonVariant.TERTIARY);
            head.add(all);
        }
        add(head);
        list.addClassNames("z-lines", "z-ruled", "z-work-class");
        if (page.markable() && !page.students().isEmpty()) {
            head.add(new KeyGridState());
            Div work = new Div(grid(), list);
            work.addClassName("z-work-desk");
            add(work);
        } else {
            add(list);
        }
        paint();
    }

    private Div grid() {
        KeyGrid grid = new KeyGrid(desk.model(page));
        grid.setSizeFull();
        grid.addChangeListener(change -> {
            page = desk.page(page.task().ref());
            paint();
        });
        grid.addCellNoteListener(note -> comment(note.row()));
        Div place = new Div(grid);
        place.addClassName("z-work-grid");
        place.getStyle().set("--rows", String.valueOf(page.students().size()));
        return place;
    }

    /** What stands already stays as it is: somebody may be writing there. */
    private void paint() {
        long done = page.students().stream()
                .filter(line -> line.marks().stream().anyMatch(mark -> mark.value() != null))
                .count();
        int all = page.students().size();
        marked.setText(page.task().homework() ? String.valueOf(all) : Words.t("journal.work.marked", done, all));
        list.removeAll();
        for (WorkLine line : page.students()) {
            if (!page.markable() || page.task().answerWanted() || !line.marks().isEmpty() || line.answer() != null) {
                @Nullable Shown before = lines.get(line.person());
                Shown shown = before != null && before.line().equals(line) ? before : line(line);
                lines.put(line.person(), shown);
                list.add(shown.item());
            }
        }
        if (list.getComponentCount() == 0) {
            list.add(new ListItem(Pieces.muted(Words.t("journal.work.type-marks"))));
        }
    }

    private void comment(String row) {
        @Nullable Long person = Addresses.number(row);
        @Nullable Shown shown = person == null ? null : lines.get(person);
        @Nullable TextField field = shown == null || !shown.item().isAttached() ? null : shown.comment();
        if (field == null) {
            Notice.warning(Words.t("journal.comment.none"), Words.t("journal.comment.none.text"));
        } else {
            field.focus();
        }
    }

    private Shown line(WorkLine line) {
        @Nullable TextField first = null;
        Span name = new Span(line.name().listed());
        name.addClassName("z-strong");
        Div who = new Div(name);
        who.addClassName("z-work-who");
        for (AttendanceCode code : desk.journal().journal().attendanceCodes()) {
            if (Integer.valueOf(code.id()).equals(line.cell().attendance())) {
                who.add(Tag.grey(code.sign()));
            }
        }
        ListItem item = new ListItem(who);
        item.addClassName("z-work-line");
        for (Mark mark : line.marks()) {
            Div row = mark(mark);
            if (page.mayMark() && page.closed() == null) {
                TextField field = comment(line, mark);
                row.addComponentAtIndex(1, field);
                first = first == null ? field : first;
            }
            item.add(row);
        }
        if (line.answer() != null) {
            item.add(answers.of(line, line.answer()));
        } else if (page.task().answerWanted()) {
            item.add(Pieces.muted(Words.t("journal.answer.none")));
        }
        if (line.marks().isEmpty() && !page.task().homework()) {
            item.add(Pieces.muted(Words.t("journal.work.no-mark")));
        }
        return new Shown(line, item, first);
    }

    private Div mark(Mark mark) {
        Integer number = mark.value();
        Span value = new Span(mark.text());
        value.addClassNames(
                "z-work-mark",
                number == null ? "z-text-ochre" : "z-digit-" + page.scale().worth(number));
        Div row = new Div(value);
        row.addClassName("z-work-value");
        if (number == null) {
            row.add(Tag.ochre(Words.t("journal.work.duty")));
        }
        if (mark.comment() != null) {
            if (!page.mayMark() || page.closed() != null) {
                row.add(Pieces.muted(mark.comment()));
            }
            if (page.mayMark() && mark.seen()) {
                row.add(Tag.done(Words.t("journal.comment.seen")));
            }
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
                    field.setErrorMessage(Failures.atField(refusal));
                    field.setInvalid(true);
                } catch (NotFound gone) {
                    Failures.show(gone);
                }
            }
        });
        return field;
    }
}
