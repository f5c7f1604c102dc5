package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import ru.zvonok.learning.journal.Assignment;
import ru.zvonok.learning.journal.JournalPaths;
import ru.zvonok.learning.journal.LessonCard;
import ru.zvonok.learning.journal.TaskRef;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Failures;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Words;

/** The assignments of a column, to choose from the keyboard which of them typed marks go to. */
class TargetDialog extends Dialog {

    private final transient JournalDesk desk;
    private final LessonCard card;
    private final Runnable changed;

    TargetDialog(JournalDesk desk, LessonCard card, Runnable changed, Runnable closed) {
        super(Words.t("journal.card.target.title", Dates.words(card.lesson().date())));
        this.desk = desk;
        this.card = card;
        this.changed = changed;
        setMaxWidth("100%");
        Div choices = new Div();
        choices.addClassName("z-card-part");
        card.assignments().forEach(state -> choices.add(line(state.assignment())));
        if (card.assignments().isEmpty()) {
            choices.add(new Paragraph(Words.t("journal.card.target.none")));
        }
        add(choices);
        getFooter().add(new Button(Words.t("journal.class.close"), click -> close()));
        addOpenedChangeListener(event -> {
            if (!event.isOpened()) {
                closed.run();
            }
        });
    }

    private Div line(Assignment assignment) {
        Anchor open = Here.anchor(
                JournalPaths.task(TaskRef.work(card.course().id(), assignment.id())), Words.t("journal.work.open"));
        open.setAriaLabel(Words.t("journal.work.open-of", AssignmentParts.name(desk, assignment)));
        Div line = new Div(choice(assignment), open);
        line.addClassName("z-line-ends");
        return line;
    }

    private Button choice(Assignment assignment) {
        String name = AssignmentParts.name(desk, assignment);
        Long target = card.defaultAssignment();
        boolean chosen = target != null && target == assignment.id();
        Button button = new Button(
                name + ", " + Words.t("journal.card.weight", assignment.weight()), click -> choose(assignment));
        if (chosen) {
            button.setIcon(Icons.of("check"));
            addOpenedChangeListener(event -> {
                if (event.isOpened()) {
                    button.focus();
                }
            });
        }
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.getElement().setAttribute("aria-pressed", String.valueOf(chosen));
        button.setEnabled(card.mayWrite() && card.open());
        return button;
    }

    private void choose(Assignment assignment) {
        try {
            desk.cards().defaultAssignment(card.course().id(), card.lesson().id(), assignment.id());
        } catch (Refusal | NotFound failure) {
            Failures.show(failure);
        }
        changed.run();
        close();
    }
}
