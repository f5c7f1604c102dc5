package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.function.IntSupplier;
import ru.zvonok.learning.journal.ClosingNumber;
import ru.zvonok.learning.journal.ClosingRule;
import ru.zvonok.learning.journal.ClosingRule.Kind;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Form;
import ru.zvonok.platform.uikit.FormDialog;
import ru.zvonok.platform.uikit.FormSection;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** How long days stay open: what holds since when, and what will from when on. */
@org.springframework.stereotype.Component
class ClosingNumbersPart {

    private final ClosingDesk desk;

    ClosingNumbersPart(ClosingDesk desk) {
        this.desk = desk;
    }

    Section part() {
        return new Section(
                Pieces.head(Words.t("journal.closing.numbers")),
                ClosingView.note("journal.closing.numbers.text"),
                Pieces.table(
                        List.of(
                                Words.t("journal.closing.what"),
                                Words.t("journal.closing.now"),
                                Words.t("journal.closing.ahead"),
                                ""),
                        desk.door().numbers().stream().map(this::row).toList()));
    }

    private List<Component> row(ClosingNumber number) {
        Span since = new Span(
                number.since() == null
                        ? Words.t("journal.closing.of-region")
                        : Words.t("journal.closing.since", Dates.day(number.since())));
        Div ahead = new Div();
        number.ahead().forEach(rule -> ahead.add(ahead(rule)));
        Button change = new Button(Words.t("journal.closing.change"), click -> change(number));
        change.addThemeVariants(ButtonVariant.TERTIARY);
        change.setAriaLabel(
                Words.t("journal.closing.change") + ": " + Words.t(number.kind().textKey()));
        return List.of(
                new Span(Words.t(number.kind().textKey())),
                Pieces.two(new Span(value(number.kind(), number.value())), since),
                ahead,
                change);
    }

    private Div ahead(ClosingRule rule) {
        Div line = new Div(
                new Span(
                        Words.t("journal.closing.from-then", value(rule.kind(), rule.value()), Dates.day(rule.from()))),
                Icons.button("x", "journal.closing.unsay", click -> {
                    desk.door().unsay(rule.id());
                    Pieces.again();
                }));
        line.addClassName("z-line-ends");
        return line;
    }

    static String value(Kind kind, int value) {
        return switch (kind) {
            case REASON -> Words.t(value == 0 ? "journal.filling.no" : "journal.filling.yes");
            case CLOSE_AFTER ->
                value == 0 ? Words.t("journal.closing.never") : Words.count("journal.closing.days-after", value);
            case MARKS_DAYS, LESSONS_DAYS -> Words.count("journal.closing.days-back", value);
        };
    }

    private void change(ClosingNumber number) {
        Kind kind = number.kind();
        DatePicker from = Fields.date("journal.filling.from");
        Form form = new Form();
        FormSection section = form.section();
        IntSupplier value;
        Runnable first;
        if (kind.yesOrNo()) {
            Checkbox wanted = Fields.check("journal.closing.wanted");
            section.add("value", wanted);
            value = () -> wanted.getValue() ? 1 : 0;
            first = () -> wanted.setValue(number.value() > 0);
        } else {
            IntegerField days = Fields.number("journal.closing.days", 0, ClosingRule.MOST_DAYS);
            if (kind == Kind.CLOSE_AFTER) {
                days.setHelperText(Words.t("journal.closing.never.example"));
            }
            section.add("value", days);
            form.required(days, "journal.closing.days-missing");
            value = () -> days.getValue();
            first = () -> days.setValue(number.value());
        }
        section.add("from", from);
        form.required(from, "journal.filling.from-missing");
        form.fill(() -> {
            first.run();
            from.setValue(desk.today());
        });
        form.onSave(() -> desk.door().say(new ClosingRule(0, kind, value.getAsInt(), from.getValue())))
                .afterSave(Pieces::again);
        FormDialog.open(Words.t(kind.textKey()), form, Words.t("journal.closing.save"));
    }
}
