package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.Cell;
import ru.zvonok.learning.journal.CellAnswer;
import ru.zvonok.learning.journal.EditCell;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.LessonCard;
import ru.zvonok.learning.journal.LessonCard.LessonStudent;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;

/** One lesson on a page of its own, made for a phone: topic, who is here, marks, homework. */
@Route("o/:organisation/lesson/:course([0-9]+)/:lesson([0-9]+)")
@ForAction(
        value = "journal.view",
        modules = {ModuleProfile.SCHOOL, ModuleProfile.VOCATIONAL})
@StyleSheet("context://z/journal.css")
class LessonView extends Page implements BeforeEnterObserver {

    private final transient JournalDesk desk;
    private final transient JournalLive live;
    private final transient Directory directory;
    private final transient Reasons reasons;
    private final Map<Long, Long> versions = new HashMap<>();
    private long course;
    private long lesson;

    LessonView(JournalDesk desk, JournalLive live, Directory directory, Reasons reasons) {
        super("journal.card");
        this.desk = desk;
        this.live = live;
        this.directory = directory;
        this.reasons = reasons;
        addClassName("z-lesson-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        course = event.getRouteParameters().get("course").map(Addresses::id).orElseThrow(NotFoundException::new);
        lesson = event.getRouteParameters().get("lesson").map(Addresses::id).orElseThrow(NotFoundException::new);
        fill();
    }

    private void fill() {
        removeAll();
        LessonCard card = desk.card(course, lesson);
        titled(card.course().groupName() + " " + card.course().subjectName());
        H1 title = new H1(card.course().groupName() + " " + card.course().subjectName());
        Span second = Pieces.muted(Dates.weekdayAndWords(card.lesson().date()) + ", " + LessonCardPanel.time(card));
        Div head = new Div(title, second);
        head.addClassName("z-stack");
        add(head, Here.anchor("journal/" + course, Words.t("journal.card.open-page")));
        add(new LessonParts(desk, card, this::fill).all());
        Div students = new Div(new H2(Words.t("journal.page.students")));
        students.addClassName("z-card-part");
        versions.clear();
        card.students().forEach(student -> {
            versions.put(student.person(), student.cell().version());
            students.add(row(card, student));
        });
        add(students);
    }

    private Div row(LessonCard card, LessonStudent student) {
        Span name = new Span(student.name().listed());
        name.addClassName("z-grow");
        if (student.exempt() != null) {
            Span tag = Tag.grey(Words.t(
                    student.exempt().whole() ? "journal.exemption.cell" : "journal.exemption.cell-part",
                    Dates.shortDay(student.exempt().last())));
            name.add(new Div(tag));
        }
        TextField value = new TextField();
        value.setAriaLabel(Words.t("journal.card.value", student.name().listed()));
        value.setValue(student.cell().value());
        value.setWidth("5rem");
        value.setReadOnly(!card.mayMark() || card.closed() != null);
        Span error = new Span();
        error.addClassNames("z-text-red", "z-small");
        value.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                save(card, student, change.getValue(), value, error);
            }
        });
        Button absent = new Button(
                Words.t("journal.card.absent"), Icons.of("user-x"), click -> save(card, student, sign(), value, error));
        absent.addThemeVariants(ButtonVariant.TERTIARY);
        absent.setEnabled(card.mayMark() && card.closed() == null);
        Button history = Icons.button("history", "journal.card.history", click -> story(student));
        history.setAriaLabel(Words.t("journal.card.history.of", student.name().listed()));
        Button comment = Icons.button(
                "messages-square",
                "journal.comment",
                click -> CommentDialog.open(desk, desk.card(course, lesson), student.person(), this::fill, () -> {}));
        comment.setAriaLabel(Words.t("journal.comment.of", student.name().listed()));
        comment.setEnabled(card.mayMark() && card.closed() == null);
        Div line = new Div(name, value, absent, comment, history);
        line.addClassName("z-line-ends");
        Div row = new Div(line, error);
        student.cell().marks().stream()
                .filter(mark -> mark.comment() != null)
                .forEach(mark -> row.add(Pieces.muted(mark.comment())));
        row.addClassName("z-lesson-row");
        return row;
    }

    private void story(LessonStudent student) {
        Dialog dialog =
                new Dialog(Words.t("journal.card.history.of", student.name().listed()));
        dialog.setMaxWidth("100%");
        dialog.add(desk.history(course, student.person(), lesson));
        dialog.getFooter().add(new Button(Words.t("journal.class.close"), click -> dialog.close()));
        dialog.open();
    }

    private String sign() {
        return desk.journal().attendanceCodes().stream()
                .filter(code -> code.open())
                .map(code -> code.sign())
                .findFirst()
                .orElse("");
    }

    private void save(LessonCard card, LessonStudent student, String typed, TextField value, Span error) {
        long version = versions.getOrDefault(student.person(), 0L);
        save(card, student, new EditCell(UUID.randomUUID(), student.person(), lesson, typed, version), value, error);
    }

    private void save(LessonCard card, LessonStudent student, EditCell edit, TextField value, Span error) {
        List<CellAnswer> answers = desk.journal()
                .edit(course, new DateRange(card.lesson().date(), card.lesson().date()), List.of(edit))
                .answers();
        for (CellAnswer answer : answers) {
            @Nullable
            Cell cell =
                    switch (answer) {
                        case CellAnswer.Saved saved -> {
                            error.setText("");
                            live.saved(
                                    directory.current().id(),
                                    card.course().id(),
                                    student.person(),
                                    lesson,
                                    saved.cell());
                            yield saved.cell();
                        }
                        case CellAnswer.Refused refused -> {
                            String words = Words.t(
                                    refused.problem().code(),
                                    refused.arguments().toArray());
                            if (refused.problem() == JournalProblem.REASON_MISSING) {
                                // what was typed stays in its field until somebody says why, or takes it back
                                reasons.ask(
                                        words,
                                        reason -> save(
                                                card, student, edit.because(UUID.randomUUID(), reason), value, error),
                                        () -> show(student, refused.cell(), value));
                                yield null;
                            }
                            error.setText(words);
                            yield refused.cell();
                        }
                        case CellAnswer.Conflict conflict -> {
                            error.setText(Words.t("journal.changed-meanwhile"));
                            yield conflict.theirs();
                        }
                    };
            show(student, cell, value);
        }
    }

    private void show(LessonStudent student, @Nullable Cell cell, TextField value) {
        if (cell != null) {
            versions.put(student.person(), cell.version());
            value.setValue(cell.value());
        }
    }
}
