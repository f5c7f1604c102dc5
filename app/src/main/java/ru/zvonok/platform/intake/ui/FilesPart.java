package ru.zvonok.platform.intake.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.zvonok.platform.intake.Intake;
import ru.zvonok.platform.intake.IntakeCard;
import ru.zvonok.platform.intake.IntakeCard.SheetCard;
import ru.zvonok.platform.intake.IntakeKind;
import ru.zvonok.platform.intake.IntakeProblem;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Failures;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;

/** Files of an intake: what each sheet is and which column is which. */
final class FilesPart extends Div {

    private static final String NOT_TAKEN = "";

    private final transient Intake intake;
    private final long id;
    private final transient List<IntakeKind> kinds;
    private final Div sheets = new Div();
    private final Button check = new Button(Words.t("intake.to-check"));
    private final Span state = new Span();

    FilesPart(Intake intake, IntakeCard card) {
        this.intake = intake;
        this.id = card.id();
        this.kinds = intake.kinds();
        add(new PageHead(Words.t("intake.title"))
                .second(
                        new Span(Words.t("intake.begun", Dates.moment(card.createdAt()), card.createdBy())),
                        StartPart.state(card.state()))
                .actions(IntakeView.steps(card, "files")));
        check.addThemeVariants(ButtonVariant.PRIMARY);
        check.addClickListener(click -> Here.go("intake/" + id + "/check"));
        state.addClassName("z-muted");
        Div bar = new Div(check, state);
        bar.addClassName("z-savebar");
        sheets.addClassName("z-intake-sheets");
        add(sheets, Drop.of(this::upload, () -> {}), bar);
        show(card);
    }

    private void upload(String name, byte[] content) {
        try {
            intake.upload(id, name, content);
        } catch (Refusal refusal) {
            Notice.refused(Words.t("intake.refused", name), Failures.text(refusal));
        }
        show(intake.card(id));
    }

    private void change(Runnable change) {
        try {
            change.run();
        } catch (Refusal refusal) {
            Failures.show(refusal);
        }
        show(intake.card(id));
    }

    private void show(IntakeCard card) {
        sheets.removeAll();
        card.sheets().forEach(sheet -> sheets.add(section(sheet)));
        long taken = card.sheets().stream()
                .filter(sheet -> sheet.definition() != null)
                .count();
        boolean complete =
                card.sheets().stream().allMatch(sheet -> sheet.missing().isEmpty());
        Optional<String> unreadable = card.sheets().stream()
                .filter(sheet -> sheet.unreadable() != null)
                .map(SheetCard::fileName)
                .findFirst();
        check.setEnabled(taken > 0 && complete && unreadable.isEmpty());
        state.setText(unreadable
                .map(name -> Words.t(IntakeProblem.FILE_UNREADABLE.code(), name))
                .orElseGet(() -> ready(taken, complete)));
    }

    private static String ready(long taken, boolean complete) {
        return taken == 0
                ? Words.t("intake.nothing-taken")
                : complete ? Words.count("intake.lists-ready", taken) : Words.t("intake.column-missing");
    }

    private Section section(SheetCard sheet) {
        H2 title = new H2(
                sheet.sheetName().isEmpty()
                        ? sheet.fileName()
                        : Words.t("intake.sheet-of-file", sheet.fileName(), sheet.sheetName()));
        Span rows = Pieces.muted(Words.count("intake.rows", sheet.rows()));
        Button remove =
                Icons.button("trash-2", "intake.remove-file", click -> change(() -> intake.remove(id, sheet.id())));
        IntakeCard.Remark unreadable = sheet.unreadable();
        rows.setVisible(unreadable == null);
        Div head = new Div(title, rows, remove);
        head.addClassName("z-intake-sheet-head");
        if (unreadable != null) {
            String why = Said.of(unreadable.problem(), unreadable.arguments());
            return new Section(head, callout("z-red", "circle-alert", Words.t("intake.unreadable", why)));
        }
        Section section = new Section(head, choices(sheet));
        for (IntakeCard.ColumnCard column : sheet.columns()) {
            if (column.reason() != null) {
                section.add(
                        callout("", "info", Words.t("intake.column-aside", column.header(), Words.t(column.reason()))));
            }
        }
        if (sheet.definition() == null) {
            section.add(callout("", "info", Words.t(IntakeProblem.KIND_UNKNOWN.code())));
        }
        for (IntakeCard.Remark remark : sheet.remarks()) {
            section.add(callout("", "info", Said.of(remark.problem(), remark.arguments())));
        }
        if (!sheet.missing().isEmpty()) {
            List<String> names = sheet.missing().stream().map(Words::t).toList();
            boolean onlyClass = "".equals(sheet.sameClass()) && names.size() == 1;
            section.add(callout(
                    "z-red",
                    "circle-alert",
                    onlyClass ? Words.t("intake.missing-class") : Words.t("intake.missing", String.join(", ", names))));
        }
        kind(sheet)
                .ifPresent(kind -> section.add(new ColumnTable(
                        sheet,
                        kind,
                        (column, field) ->
                                change(() -> intake.map(id, sheet.id(), column, field.isEmpty() ? null : field)))));
        return section;
    }

    private Div choices(SheetCard sheet) {
        List<String> codes =
                new ArrayList<>(kinds.stream().map(IntakeKind::code).toList());
        codes.add(NOT_TAKEN);
        Select<String> kind = Fields.select("intake.kind", codes, this::kindName);
        kind.setValue(sheet.definition() == null ? NOT_TAKEN : sheet.definition());
        kind.addValueChangeListener(chosen -> {
            if (chosen.isFromClient()) {
                String code = chosen.getValue();
                change(() -> intake.choose(id, sheet.id(), code == null || code.isEmpty() ? null : code, null));
            }
        });
        Div line = new Div(kind);
        line.addClassName("z-intake-choices");
        if (sheet.definition() != null) {
            IntegerField header = Fields.number("intake.header-row", 0, 100_000);
            header.setValue(sheet.headerRow());
            header.addValueChangeListener(chosen -> {
                Integer row = chosen.getValue();
                if (chosen.isFromClient() && row != null && row >= 0) {
                    change(() -> intake.choose(id, sheet.id(), sheet.definition(), row));
                }
            });
            String same = sheet.sameClass();
            if (same != null) {
                TextField name = new TextField(Words.t("intake.same-class"));
                name.setMaxLength(60);
                name.setPlaceholder(Words.t("intake.same-class.example"));
                name.setValue(same);
                name.addValueChangeListener(chosen -> {
                    if (chosen.isFromClient()) {
                        change(() -> intake.sameClass(id, sheet.id(), chosen.getValue()));
                    }
                });
                line.add(name);
            }
            long known = sheet.columns().stream()
                    .filter(column -> column.field() != null)
                    .count();
            line.add(
                    header,
                    Tag.done(Words.t(
                            "intake.columns-known", known, sheet.columns().size())));
            List<String> left = sheet.columns().stream()
                    .filter(column -> column.field() == null
                            && column.reason() == null
                            && !column.header().isBlank())
                    .map(IntakeCard.ColumnCard::header)
                    .toList();
            if (!left.isEmpty()) {
                Span unused = new Span(Words.t("intake.columns-left", String.join(", ", left)));
                unused.addClassNames("z-muted", "z-intake-unused");
                line.add(unused);
            }
        }
        return line;
    }

    private String kindName(String code) {
        return code.isEmpty()
                ? Words.t("intake.kind.none")
                : kinds.stream()
                        .filter(kind -> kind.code().equals(code))
                        .findFirst()
                        .map(kind -> Words.t(kind.title()))
                        .orElse("");
    }

    private Optional<IntakeKind> kind(SheetCard sheet) {
        return kinds.stream()
                .filter(kind -> kind.code().equals(sheet.definition()))
                .findFirst();
    }

    static Div callout(String look, String icon, String text) {
        Div callout = new Div(Icons.of(icon), new Div(text));
        callout.addClassName("z-callout");
        if (!look.isEmpty()) {
            callout.addClassName(look);
        }
        return callout;
    }
}
