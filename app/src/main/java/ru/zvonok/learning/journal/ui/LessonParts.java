package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.curriculum.PlanTopic;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.LessonCard;
import ru.zvonok.learning.journal.LessonCard.LessonStudent;
import ru.zvonok.learning.journal.WriteLesson;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.uikit.Failures;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** The parts of a lesson's card: topic, attendance, assignments, homework. The same on the page of a phone. */
class LessonParts {

    private final JournalDesk desk;
    private final LessonCard card;
    private final Runnable changed;

    LessonParts(JournalDesk desk, LessonCard card, Runnable changed) {
        this.desk = desk;
        this.card = card;
        this.changed = changed;
    }

    Component[] all() {
        List<Component> parts = new ArrayList<>();
        if (card.closed() != null && card.mayMark()) {
            Div note = new Div(Words.t(card.closed().code() + ".short"));
            note.addClassNames("z-callout", "z-ochre");
            parts.add(note);
        }
        parts.add(topic());
        parts.add(attendance());
        parts.add(new AssignmentParts(desk, card, changed).list());
        if (!card.dueHere().isEmpty()) {
            parts.add(dueHere());
        }
        parts.add(new HomeworkParts(desk, card).list());
        return parts.toArray(Component[]::new);
    }

    private Div topic() {
        ComboBox<String> field = new ComboBox<>(Words.t("journal.card.topic"));
        List<PlanTopic> plan = desk.plan(card.course().id());
        Map<String, PlanTopic> byTitle = new HashMap<>();
        plan.forEach(one -> byTitle.putIfAbsent(one.title(), one));
        List<String> items =
                new ArrayList<>(plan.stream().map(PlanTopic::title).distinct().toList());
        if (card.topic() != null && !items.contains(card.topic())) {
            items.addFirst(card.topic());
        }
        field.setItems(items);
        field.setAllowCustomValue(true);
        field.setWidthFull();
        field.setReadOnly(!card.mayWrite() || !card.notesOpen());
        field.setPlaceholder(
                card.proposed() == null
                        ? Words.t("journal.card.topic.example")
                        : Words.t("journal.card.topic.proposed", card.proposed().title()));
        if (card.topic() != null) {
            field.setValue(card.topic());
        }
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                write(field, change.getValue(), byTitle);
            }
        });
        field.addCustomValueSetListener(event -> {
            if (!items.contains(event.getDetail())) {
                items.addFirst(event.getDetail());
                field.setItems(items);
            }
            field.setValue(event.getDetail());
            write(field, event.getDetail(), byTitle);
        });
        Div part = part(field);
        @Nullable PlanTopic proposed = card.proposed();
        if (proposed != null && card.topic() == null && card.mayWrite() && card.notesOpen()) {
            Button take = new Button(
                    Words.t("journal.card.topic.take"),
                    Icons.of("check"),
                    click -> write(field, proposed.title(), byTitle));
            take.addThemeVariants(ButtonVariant.TERTIARY);
            take.addClassName("z-at-start");
            part.add(take);
        }
        return part;
    }

    private void write(ComboBox<String> field, @Nullable String topic, Map<String, PlanTopic> plan) {
        try {
            @Nullable PlanTopic planned = topic == null ? null : plan.get(topic);
            desk.cards()
                    .write(new WriteLesson(
                            card.course().id(),
                            card.lesson().id(),
                            topic == null || topic.isBlank() ? null : topic,
                            planned == null ? null : planned.id(),
                            card.remote(),
                            card.version()));
            field.setInvalid(false);
            changed.run();
        } catch (Refusal refusal) {
            field.setErrorMessage(Failures.atField(refusal));
            field.setInvalid(true);
        }
    }

    private Div attendance() {
        Map<Integer, AttendanceCode> codes = new HashMap<>();
        desk.journal().attendanceCodes().forEach(code -> codes.put(code.id(), code));
        List<LessonStudent> away = card.students().stream()
                .filter(student -> student.cell().attendance() != null)
                .toList();
        long absent = away.stream()
                .map(student -> codes.get(student.cell().attendance()))
                .filter(code -> code != null && code.absence())
                .count();
        Span count = Pieces.muted(Words.t(
                "journal.card.present",
                card.students().size() - absent,
                card.students().size()));
        H3 title = new H3(Words.t("journal.card.attendance"));
        Div part = part(Pieces.head(title, count));
        for (LessonStudent student : away) {
            @Nullable AttendanceCode code = codes.get(student.cell().attendance());
            if (code != null) {
                Span sign = new Span(code.sign());
                sign.addClassNames("z-tag", code.open() ? "z-tag-ochre" : "z-tag-plain");
                sign.setTitle(code.word(Words.locale()));
                Div line = new Div(new Span(student.name().listed()), sign);
                line.addClassName("z-line-ends");
                part.add(line);
            }
        }
        if (card.mayMark() && !card.attendanceTaken() && card.closed() == null) {
            Button all = new Button(
                    Words.t(away.isEmpty() ? "journal.card.all-here" : "journal.card.others-here"),
                    Icons.of("user-check"),
                    click -> {
                        desk.cards()
                                .attendanceTaken(
                                        card.course().id(), card.lesson().id());
                        changed.run();
                    });
            all.addThemeVariants(ButtonVariant.TERTIARY);
            all.addClassName("z-at-start");
            part.add(all);
        }
        return part;
    }

    private Div dueHere() {
        Div part = part(new H3(Words.t("journal.card.due-here")));
        card.dueHere().forEach(homework -> {
            Div line = new Div(homework.text());
            line.addClassName("z-prose");
            HomeworkParts.whose(card, homework).ifPresent(name -> {
                Span whose = new Span(name);
                whose.addClassNames("z-muted", "z-small");
                part.add(whose);
            });
            part.add(line);
        });
        return part;
    }

    static Div part(Component... inside) {
        Div part = new Div(inside);
        part.addClassName("z-card-part");
        return part;
    }
}
