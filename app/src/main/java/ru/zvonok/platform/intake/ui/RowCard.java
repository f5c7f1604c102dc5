package ru.zvonok.platform.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import ru.zvonok.platform.intake.CheckRun;
import ru.zvonok.platform.intake.Finding;
import ru.zvonok.platform.intake.Finding.Weight;
import ru.zvonok.platform.intake.IntakeProblem;
import ru.zvonok.platform.intake.SheetPreview;
import ru.zvonok.platform.intake.SheetPreview.Cell;
import ru.zvonok.platform.intake.SheetPreview.Row;
import ru.zvonok.platform.intake.SheetPreview.State;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Words;

/** One row beside the list: what is wrong with fields to mend it, questions, what was corrected, everything as it will be. */
final class RowCard extends Aside {

    private final transient SheetPreview preview;
    private final transient Row row;
    private final transient CheckGrid.Mend mend;

    /** Answers a question of a row. */
    interface Answer {
        void question(int row, String question, String choice);
    }

    RowCard(
            SheetPreview preview,
            Row row,
            CheckGrid.Mend mend,
            BiConsumer<List<Integer>, Boolean> leaveOut,
            Answer answer,
            Runnable close) {
        this.preview = preview;
        this.row = row;
        this.mend = mend;
        addClassName("z-side");
        String title = Words.t("intake.row-title", row.number());
        getElement().setAttribute("aria-label", title);
        Div head = new Div(new Div(new H2(title)), Icons.button("x", "uikit.side.close", click -> close.run()));
        head.addClassName("z-side-head");
        add(head);
        refusals();
        row.questions().forEach(question -> add(question(question, answer)));
        notes(Weight.NOTED, "intake.odd");
        notes(Weight.TOLD, "intake.told");
        facts();
        if (row.state() != State.KNOWN) {
            boolean out = row.state() != State.LEFT_OUT;
            add(new Section(new Button(
                    Words.t(out ? "intake.leave-out.this" : "intake.take-back.this"),
                    click -> leaveOut.accept(List.of(row.number()), out))));
        }
    }

    /** What became of a cell: «В файле: «ЛУКИН» (прописные буквы исправлены)». */
    static Optional<String> changed(Cell cell) {
        List<String> done = cell.corrections().stream()
                .sorted()
                .map(correction -> Words.t(correction.text()))
                .toList();
        String before = cell.original() == null ? cell.raw() : cell.original();
        return done.isEmpty()
                ? Optional.empty()
                : Optional.of(Words.t(
                        "intake.in-file",
                        before.isBlank() ? Words.t("intake.empty-cell") : before,
                        String.join(", ", done)));
    }

    private void refusals() {
        List<Finding> refused = row.findings().stream()
                .filter(finding -> finding.weight() == Weight.REFUSED)
                .toList();
        for (Finding finding : refused) {
            Integer column = finding.column();
            Optional<SheetPreview.Column> of = preview.columns().stream()
                    .filter(one -> Objects.equals(one.index(), column))
                    .findFirst();
            if (of.isPresent() && row.state() == State.REFUSED) {
                add(new Section(field(of.get(), finding)));
            } else {
                add(new Section(FilesPart.callout("z-red", "circle-alert", Said.of(finding))));
            }
        }
    }

    private TextField field(SheetPreview.Column of, Finding finding) {
        Cell cell = row.cells().get(of.index());
        TextField field = new TextField(Words.t("intake.cell", Words.t(of.title()), of.letter()));
        field.setWidthFull();
        field.setMaxLength(2000);
        field.setValue(cell == null ? "" : cell.raw());
        field.setInvalid(true);
        field.setErrorMessage(Said.of(finding));
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                mend.cell(row.number(), of.index(), change.getValue());
            }
        });
        return field;
    }

    private Section question(SheetPreview.Question question, Answer answer) {
        RadioButtonGroup<CheckRun.Choice> choices = new RadioButtonGroup<>(Said.of(question.finding()));
        choices.addThemeName("vertical");
        choices.setItems(question.choices());
        choices.setItemLabelGenerator(Said::of);
        question.choices().stream()
                .filter(choice -> choice.code().equals(question.chosen()))
                .findFirst()
                .ifPresent(choices::setValue);
        choices.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                answer.question(row.number(), question.code(), change.getValue().code());
            }
        });
        return new Section(choices);
    }

    private void notes(Weight weight, String title) {
        UnorderedList lines = new UnorderedList();
        lines.addClassName("z-lines");
        row.findings().stream().filter(finding -> finding.weight() == weight).forEach(finding -> {
            Div line = new Div(new Span(Said.of(finding)));
            line.addClassName("z-stack-tight");
            swapped(finding)
                    .ifPresent(other -> line.add(action(
                            "intake.swap-names",
                            () -> mend.cell(row.number(), Objects.requireNonNull(finding.column()), other))));
            lines.add(new ListItem(line));
        });
        if (lines.getChildren().findAny().isPresent()) {
            add(new Section(new H3(Words.t(title)), lines));
        }
    }

    /** The cell with its two words of a name in the other order, where it is odd as it stands. */
    private Optional<String> swapped(Finding finding) {
        Cell cell = finding.column() == null ? null : row.cells().get(finding.column());
        if (finding.problem() != IntakeProblem.NAME_ORDER || cell == null || row.state() != State.READY) {
            return Optional.empty();
        }
        String told = String.valueOf(finding.arguments().getFirst());
        List<String> words = List.of(told.split(" ", -1));
        String raw = String.join(" ", cell.raw().strip().split("\\s+", -1));
        return words.size() == 2 && raw.contains(told)
                ? Optional.of(raw.replace(told, words.get(1) + " " + words.get(0)))
                : Optional.empty();
    }

    private static Button action(String text, Runnable action) {
        Button button = new Button(Words.t(text), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClassName("z-intake-inline");
        return button;
    }

    private void facts() {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("z-facts");
        for (SheetPreview.Column column : preview.columns()) {
            Cell cell = row.cells().get(column.index());
            if (cell == null || (cell.shown().isEmpty() && cell.corrections().isEmpty() && cell.original() == null)) {
                continue;
            }
            DescriptionList.Description value = new DescriptionList.Description(new Span(cell.shown()));
            changed(cell).ifPresent(text -> value.add(second(text)));
            if (cell.original() != null && row.state() != State.KNOWN) {
                value.add(action("intake.as-in-file", () -> mend.cell(row.number(), column.index(), null)));
            }
            facts.add(new DescriptionList.Term(Words.t(column.title())), value);
        }
        add(new Section(facts));
    }

    private static Div second(String text) {
        Div second = new Div(text);
        second.addClassNames("z-small", "z-quiet-text");
        return second;
    }
}
