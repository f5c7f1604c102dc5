package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import ru.zvonok.platform.access.Slip;

/** Shows a slip once: to be printed or written down now, since the code is kept nowhere. */
public final class SlipDialog {

    private SlipDialog() {}

    public static void show(Slip slip) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(Words.t("uikit.slip"));
        dialog.setWidth("26rem");
        dialog.setMaxWidth("100%");
        dialog.addClassName("z-slip");
        DescriptionList facts = new DescriptionList();
        facts.addClassName("z-facts");
        fact(facts, "uikit.slip.name", new Span(slip.name()));
        fact(facts, "uikit.slip.login", strong(slip.login()));
        fact(facts, "uikit.slip.code", strong(slip.code()));
        fact(facts, "uikit.slip.until", new Span(Dates.day(slip.validUntil())));
        if (!slip.address().isEmpty()) {
            fact(facts, "uikit.slip.address", new Span(slip.address()));
        }
        Div content = new Div(facts, new Paragraph(Words.t("uikit.slip.hint")));
        dialog.add(content);
        Button print = new Button(Words.t("uikit.slip.print"), Icons.of("printer"), click -> dialog.getElement()
                .executeJs("window.print()"));
        print.addThemeVariants(ButtonVariant.PRIMARY);
        Button close = new Button(Words.t("uikit.slip.close"), click -> dialog.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        dialog.getFooter().add(close, print);
        dialog.open();
    }

    private static Span strong(String text) {
        Span strong = new Span(text);
        strong.addClassName("z-strong");
        return strong;
    }

    private static void fact(DescriptionList facts, String key, Component value) {
        facts.add(new DescriptionList.Term(Words.t(key)), new DescriptionList.Description(value));
    }
}
