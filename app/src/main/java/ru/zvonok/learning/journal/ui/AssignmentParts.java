package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.Assignment;
import ru.zvonok.learning.journal.AssignmentType;
import ru.zvonok.learning.journal.JournalPaths;
import ru.zvonok.learning.journal.LessonCard;
import ru.zvonok.learning.journal.LessonCard.AssignmentState;
import ru.zvonok.learning.journal.NewAssignment;
import ru.zvonok.learning.journal.TaskRef;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.uikit.Failures;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Words;

/** The assignments of a lesson: which of them typed marks go to, a new one, one without marks removed. */
class AssignmentParts {

    private final JournalDesk desk;
    private final LessonCard card;
    private final Runnable changed;
    private final boolean mayWrite;

    AssignmentParts(JournalDesk desk, LessonCard card, Runnable changed) {
        this.desk = desk;
        this.card = card;
        this.changed = changed;
        this.mayWrite = card.mayWrite() && card.open();
    }

    Div list() {
        Div part = LessonParts.part(new H3(Words.t("journal.card.assignments")));
        if (mayWrite && card.assignments().size() > 1) {
            Span hint = new Span(Words.t("journal.card.target"));
            hint.addClassNames("z-muted", "z-small");
            part.add(hint);
        }
        card.assignments().forEach(state -> part.add(line(state)));
        if (mayWrite) {
            part.add(add());
        }
        return part;
    }

    private Div line(AssignmentState state) {
        String name = name(desk, state.assignment());
        Span facts = new Span(Words.count("journal.card.marks", state.marks())
                + (state.duties() == 0 ? "" : ", " + Words.count("journal.card.duties", state.duties())));
        facts.addClassNames("z-muted", "z-small");
        Div words = new Div(
                Here.anchor(
                        JournalPaths.task(TaskRef.work(
                                card.course().id(), state.assignment().id())),
                        name),
                facts);
        words.addClassName("z-stack");
        Span weight = new Span(Words.t("journal.card.weight", state.assignment().weight()));
        weight.addClassNames("z-muted", "z-small");
        Component what = mayWrite && card.assignments().size() > 1 ? choice(state, words) : words;
        Div end = new Div(weight);
        end.addClassName("z-line-end");
        if (mayWrite && state.marks() + state.duties() == 0) {
            var remove = Icons.button("x", "journal.card.remove", click -> remove(state));
            remove.setAriaLabel(Words.t("journal.card.remove.of", name));
            end.add(remove);
        }
        Div line = new Div(what, end);
        line.addClassName("z-line-ends");
        return line;
    }

    private NativeLabel choice(AssignmentState state, Div words) {
        Input radio = new Input();
        radio.setType("radio");
        radio.getElement().setAttribute("name", "z-target-" + card.lesson().id());
        Long target = card.defaultAssignment();
        radio.getElement()
                .setProperty(
                        "checked",
                        target != null && target == state.assignment().id());
        radio.getElement()
                .addEventListener(
                        "change",
                        event -> then(() -> desk.cards()
                                .defaultAssignment(
                                        card.course().id(),
                                        card.lesson().id(),
                                        state.assignment().id())));
        NativeLabel label = new NativeLabel();
        label.add(radio, words);
        label.addClassName("z-choice-line");
        return label;
    }

    private void remove(AssignmentState state) {
        then(() -> desk.cards()
                .removeAssignment(
                        card.course().id(),
                        card.lesson().id(),
                        state.assignment().id()));
    }

    private ComboBox<AssignmentType> add() {
        ComboBox<AssignmentType> add = new ComboBox<>();
        add.setAriaLabel(Words.t("journal.card.add"));
        add.setPlaceholder(Words.t("journal.card.add"));
        add.setItems(desk.types().stream().filter(AssignmentType::inUse).toList());
        add.setItemLabelGenerator(type -> type.word(Words.locale()));
        add.setWidthFull();
        add.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                AssignmentType type = change.getValue();
                then(() -> {
                    desk.cards()
                            .addAssignment(new NewAssignment(
                                    card.course().id(), card.lesson().id(), type.id(), null, null, true));
                    desk.warn(card, type);
                });
            }
        });
        return add;
    }

    /** Refused or not, the card is read anew: it shows what stands. */
    private void then(Runnable work) {
        try {
            work.run();
        } catch (Refusal | NotFound failure) {
            Failures.show(failure);
        }
        changed.run();
    }

    /** Its title, else the name of its kind. */
    static String name(JournalDesk desk, Assignment assignment) {
        return name(desk, assignment.type(), assignment.title());
    }

    static String name(JournalDesk desk, int kind, @Nullable String title) {
        return title != null
                ? title
                : desk.types().stream()
                        .filter(type -> type.id() == kind)
                        .findFirst()
                        .map(type -> type.word(Words.locale()))
                        .orElse("");
    }
}
