package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.GiveHomework;
import ru.zvonok.learning.journal.Homework;
import ru.zvonok.learning.journal.JournalPaths;
import ru.zvonok.learning.journal.LessonCard;
import ru.zvonok.learning.journal.LessonCard.LessonStudent;
import ru.zvonok.learning.journal.TaskRef;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Failures;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Words;

/** Homework that is given at a lesson: for the whole class, and below it for single pupils. */
class HomeworkParts {

    private final JournalDesk desk;
    private LessonCard card;
    private final HomeworkMeter meter;
    private final Div part = LessonParts.part();
    private final Set<Long> shown = new HashSet<>();
    private final Map<Long, Div> ways = new HashMap<>();

    HomeworkParts(JournalDesk desk, LessonCard card) {
        this.desk = desk;
        this.card = card;
        this.meter = new HomeworkMeter(desk);
    }

    Div list() {
        String common = card.next() == null
                ? Words.t("journal.card.homework")
                : Words.t("journal.card.homework-for", Dates.day(card.next().date()));
        TextArea field = field(common, null, given(null));
        field.setPlaceholder(Words.t("journal.card.homework.example"));
        part.add(field, more(null));
        if (card.mayWrite()) {
            part.add(meter);
            meter.show(card);
        }
        card.homework().stream()
                .filter(one -> one.student() != null)
                .forEach(one ->
                        part.add(field(whose(card, one).orElse(""), one.student(), one.text()), more(one.student())));
        if (card.mayWrite() && card.notesOpen()) {
            part.add(another());
        }
        return part;
    }

    /** The pupil whose homework it is; nothing for the whole class. */
    static Optional<String> whose(LessonCard card, Homework homework) {
        return Optional.ofNullable(homework.student()).map(student -> card.students().stream()
                .filter(one -> one.person() == student)
                .findFirst()
                .map(one -> Words.t("journal.card.homework.of", one.name().listed()))
                .orElseGet(() -> Words.t("journal.card.homework.of-one")));
    }

    private ComboBox<LessonStudent> another() {
        ComboBox<LessonStudent> another = new ComboBox<>();
        another.setPlaceholder(Words.t("journal.card.homework.another"));
        another.setAriaLabel(Words.t("journal.card.homework.another"));
        another.setWidthFull();
        another.setItemLabelGenerator(student -> student.name().listed());
        another.setItems(left());
        another.addValueChangeListener(change -> {
            @Nullable LessonStudent student = change.getValue();
            if (student != null) {
                TextArea field =
                        field(Words.t("journal.card.homework.of", student.name().listed()), student.person(), "");
                part.addComponentAtIndex(part.indexOf(another), field);
                part.addComponentAtIndex(part.indexOf(another), more(student.person()));
                another.clear();
                another.setItems(left());
                field.focus();
            }
        });
        return another;
    }

    private List<LessonStudent> left() {
        return card.students().stream()
                .filter(student -> !shown.contains(student.person()))
                .toList();
    }

    private Optional<Homework> known(@Nullable Long student) {
        return card.homework().stream()
                .filter(one -> Objects.equals(one.student(), student))
                .findFirst();
    }

    private String given(@Nullable Long student) {
        return known(student).map(Homework::text).orElse("");
    }

    /** The way to when it is due, its files and answers; nothing while nothing is given. */
    private Div more(@Nullable Long student) {
        Div place = ways.computeIfAbsent(student == null ? 0L : student, id -> new Div());
        place.removeAll();
        known(student)
                .ifPresent(one -> place.add(Here.anchor(
                        JournalPaths.task(TaskRef.homework(card.course().id(), one.id())),
                        Words.t("journal.work.homework-open", Dates.day(one.dueDay())))));
        return place;
    }

    private TextArea field(String label, @Nullable Long student, String text) {
        if (student != null) {
            shown.add(student);
        }
        TextArea field = new TextArea(label);
        field.setWidthFull();
        field.setReadOnly(!card.mayWrite() || !card.notesOpen());
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        field.setValue(text);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                give(field, student, change.getValue());
            }
        });
        return field;
    }

    private void give(TextArea field, @Nullable Long student, String text) {
        try {
            @Nullable Long due = known(student).map(Homework::dueLesson).orElse(null);
            desk.cards().give(new GiveHomework(card.course().id(), card.lesson().id(), student, text, due));
            field.setInvalid(false);
            card = desk.card(card.course().id(), card.lesson().id());
            more(student);
            meter.show(card);
        } catch (Refusal refusal) {
            field.setErrorMessage(Failures.atField(refusal));
            field.setInvalid(true);
        }
    }
}
