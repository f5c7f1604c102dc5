package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import ru.zvonok.learning.journal.AssignmentType;
import ru.zvonok.learning.journal.ChangeWork;
import ru.zvonok.learning.journal.GiveHomework;
import ru.zvonok.learning.journal.Task;
import ru.zvonok.learning.journal.WorkPage;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** What is to be done and by when, to be changed; of a work also its kind and weight, while marks stand as well. */
final class WorkForm {

    private WorkForm() {}

    static Div of(WorkDesk desk, WorkPage page) {
        Form form = new Form();
        if (page.task().homework()) {
            homework(desk, page, form);
        } else {
            work(desk, page, form);
        }
        form.afterSave(() -> {
            Notice.done(Words.t("journal.work.saved"));
            Pieces.again();
        });
        return new Div(form, form.bar());
    }

    private static void work(WorkDesk desk, WorkPage page, Form form) {
        Task task = page.task();
        FormSection section = form.section();
        ComboBox<AssignmentType> type = section.add(
                "type",
                Fields.choice(
                        "journal.work.type",
                        desk.journal().types().stream()
                                .filter(one -> one.inUse() || one.id() == task.type())
                                .toList(),
                        one -> one.word(Words.locale())));
        TextField title = section.add("title", Fields.text("journal.work.title", "journal.work.title.example"));
        title.setMaxLength(200);
        IntegerField weight = section.add("weight", Fields.number("journal.work.weight", 1, 100));
        DatePicker due = section.add("dueDay", Fields.date("journal.work.due"));
        due.setHelperText(Words.t("journal.work.due.help"));
        TextArea text = section.wide("text", Fields.area("journal.work.text", "journal.work.text.example"));
        Checkbox wanted = section.wide("answerWanted", Fields.check("journal.work.answer-wanted"));
        long marks = page.students().stream()
                .flatMap(line -> line.marks().stream())
                .filter(mark -> mark.value() != null)
                .count();
        if (marks > 0) {
            Span note = Pieces.muted(Words.t("journal.work.weight.marks", Words.count("journal.card.marks", marks)));
            section.note(note);
        }
        form.required(type, "journal.type-unknown");
        form.required(weight, "journal.weight");
        form.fill(() -> {
            desk.journal().types().stream()
                    .filter(one -> one.id() == task.type())
                    .findFirst()
                    .ifPresent(type::setValue);
            title.setValue(Objects.requireNonNullElse(task.title(), ""));
            weight.setValue(task.weight());
            due.setValue(task.dueDay());
            text.setValue(task.text());
            wanted.setValue(task.answerWanted());
        });
        form.onSave(() -> desk.works()
                .change(new ChangeWork(
                        task.ref(),
                        type.getValue().id(),
                        weight.getValue(),
                        title.getValue(),
                        text.getValue(),
                        due.getValue(),
                        wanted.getValue(),
                        task.version())));
    }

    private static void homework(WorkDesk desk, WorkPage page, Form form) {
        Task task = page.task();
        List<Lesson> later = desk.later(page.lesson());
        FormSection section = form.section();
        TextArea text = section.wide("text", Fields.area("journal.work.text", "journal.card.homework.example"));
        Select<Lesson> due = section.add(
                "dueLesson",
                Fields.select(
                        "journal.work.due-lesson",
                        later,
                        one -> Words.t(
                                "journal.work.due-lesson.one", Dates.weekdayAndWords(one.date()), one.number())));
        Checkbox wanted = section.wide("answerWanted", Fields.check("journal.work.answer-wanted"));
        form.required(text, "journal.work.text.missing");
        form.fill(() -> {
            text.setValue(task.text());
            later.stream()
                    .filter(one -> Objects.equals(one.id(), task.dueLesson()))
                    .findFirst()
                    .ifPresent(due::setValue);
            wanted.setValue(task.answerWanted());
        });
        form.onSave(() -> {
            Lesson chosen = due.getValue();
            desk.journal()
                    .cards()
                    .give(new GiveHomework(
                            page.course().id(),
                            page.lesson().id(),
                            task.student(),
                            text.getValue(),
                            chosen == null ? null : chosen.id()));
            desk.works().wantAnswers(task.ref(), wanted.getValue());
        });
    }
}
