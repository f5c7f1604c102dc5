package ru.zvonok.learning.diary.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import ru.zvonok.learning.diary.DiaryChild;
import ru.zvonok.learning.journal.ExcuseNotes;
import ru.zvonok.learning.journal.WriteExcuse;
import ru.zvonok.learning.journal.WriteExcuse.Paper;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.PaperDrop;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.enrolment.ExcusedAbsence;

/** Writes the class teacher why a child is absent. */
final class ExcuseDialog {

    private static final List<Integer> NUMBERS =
            IntStream.rangeClosed(1, 8).boxed().toList();

    private ExcuseDialog() {}

    /** Where there are no lessons. */
    static void days(ExcuseNotes door, DiaryChild child, LocalDate day, Runnable done) {
        open(door, child, day, Set.of(), false, done);
    }

    /** @param lessons numbers of the day's lessons to begin with; empty: the whole day */
    static void open(ExcuseNotes door, DiaryChild child, LocalDate day, Set<Integer> lessons, Runnable done) {
        open(door, child, day, lessons, true, done);
    }

    private static void open(
            ExcuseNotes door, DiaryChild child, LocalDate day, Set<Integer> lessons, boolean single, Runnable done) {
        RadioButtonGroup<Boolean> whole = Fields.radio(
                "diary.excuse.what",
                List.of(true, false),
                days -> Words.t(days ? "diary.excuse.whole-days" : "diary.excuse.single-lessons"));
        DatePicker from = Fields.date("diary.excuse.from");
        DatePicker to = Fields.date("diary.excuse.to");
        CheckboxGroup<Integer> numbers = new CheckboxGroup<>(Words.t("diary.excuse.lessons"));
        Set<Integer> shown = new TreeSet<>(NUMBERS);
        shown.addAll(lessons);
        numbers.addThemeName("horizontal");
        numbers.setItems(shown);
        Select<ExcusedAbsence.Reason> reason = Fields.select(
                "diary.excuse.reason", List.of(ExcusedAbsence.Reason.values()), one -> Words.t(one.textKey()));
        TextArea words = Fields.area("diary.excuse.words", "diary.excuse.words.example");
        words.setMaxLength(1000);
        PaperDrop papers = new PaperDrop(Words.t("diary.excuse.papers"), WriteExcuse.MOST_PAPERS);

        Form form = new Form();
        FormSection section = form.section();
        section.wide("what", whole);
        section.add("from", from);
        section.add("to", to);
        section.wide("lessons", numbers);
        section.wide("reason", reason);
        section.wide("words", words);
        section.note(papers);
        whole.addValueChangeListener(change -> {
            boolean days = Boolean.TRUE.equals(change.getValue());
            to.setVisible(days);
            numbers.setVisible(!days);
        });
        form.fill(() -> {
            whole.setVisible(single);
            whole.setValue(lessons.isEmpty());
            from.setValue(day);
            to.setValue(day);
            numbers.setValue(lessons);
            numbers.setVisible(!lessons.isEmpty());
            to.setVisible(lessons.isEmpty());
        });
        form.required(from, "diary.excuse.day-missing");
        form.check(
                to,
                last -> whole.getValue() && (last == null || from.getValue() != null && last.isBefore(from.getValue()))
                        ? Words.t("diary.excuse.days-turned")
                        : null);
        form.check(
                numbers, some -> !whole.getValue() && some.isEmpty() ? Words.t("diary.excuse.lessons-missing") : null);
        form.required(reason, "diary.excuse.reason-missing");
        UUID edit = UUID.randomUUID();
        form.onSave(() -> {
                    LocalDate last = whole.getValue() ? to.getValue() : from.getValue();
                    door.write(new WriteExcuse(
                            edit,
                            child.person(),
                            new DateRange(from.getValue(), last),
                            whole.getValue() ? Set.of() : numbers.getValue(),
                            reason.getValue(),
                            words.getValue(),
                            papers.papers(Paper::new)));
                    Notice.done(Words.t("diary.excuse.sent"));
                })
                .afterSave(done);
        FormDialog.open(Words.t("diary.excuse.title", child.firstName()), form, Words.t("diary.excuse.send"));
    }
}
