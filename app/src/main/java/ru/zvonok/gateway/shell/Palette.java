package ru.zvonok.gateway.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Scope;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.PaletteHit;
import ru.zvonok.platform.uikit.PaletteSource;
import ru.zvonok.platform.uikit.Words;

/** Ctrl+K: type a few letters, arrows, Enter. Moving through the list happens in the browser (z/shell.js). */
@SpringComponent
@Scope("prototype")
class Palette extends Dialog {

    private static final int HITS = 6;
    private static final int LEAST = 2;
    private static final int PAUSE = 150;

    private final transient ObjectProvider<PaletteSource> sources;
    private final Input input = new Input();
    private final Div list = new Div();

    Palette(ObjectProvider<PaletteSource> sources) {
        this.sources = sources;
        addClassName("z-palette");
        setTop("6rem");
        setRole("dialog");
        getElement().setAttribute("aria-label", Words.t("shell.search"));
        input.setPlaceholder(Words.t("shell.search"));
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.setValueChangeTimeout(PAUSE);
        input.getElement()
                .setAttribute("aria-label", Words.t("shell.search"))
                .setAttribute("autocomplete", "off")
                .setAttribute("role", "combobox")
                .setAttribute("aria-expanded", "true")
                .setAttribute("aria-controls", "z-palette-list")
                .setAttribute("maxlength", "100");
        input.addValueChangeListener(change -> find(change.getValue().strip()));
        Span escape = key("shell.keys.escape");
        Div top = new Div(Icons.of("search"), input, escape);
        top.addClassName("z-palette-top");
        list.setId("z-palette-list");
        list.addClassName("z-palette-list");
        list.getElement().setAttribute("role", "listbox").setAttribute("aria-label", Words.t("shell.search.found"));
        Div foot = new Div(
                hint("shell.keys.arrows", "shell.search.choose"),
                hint("shell.keys.enter", "shell.search.open"),
                hint("shell.keys.ctrl-enter", "shell.search.new-tab"));
        foot.addClassName("z-palette-foot");
        Div box = new Div(top, list, foot);
        box.addClassName("z-palette-box");
        add(box);
        addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                input.clear();
                find("");
                input.focus();
            }
        });
    }

    private void find(String text) {
        list.removeAll();
        List<PaletteSource> ordered = sources.stream()
                .sorted(Comparator.comparingInt(PaletteSource::order))
                .toList();
        int[] number = {0};
        for (PaletteSource source : ordered) {
            List<PaletteHit> hits =
                    text.length() < LEAST && !(source instanceof PagePalette) ? List.of() : source.find(text, HITS);
            if (!hits.isEmpty()) {
                list.add(group(Words.t(source.titleKey()), hits, text, number));
            }
        }
        if (number[0] == 0) {
            Div nothing = new Div(Words.t("shell.search.nothing"));
            nothing.addClassName("z-palette-none");
            nothing.getElement().setAttribute("role", "option").setAttribute("aria-disabled", "true");
            list.add(nothing);
        }
    }

    private Component group(String title, List<PaletteHit> hits, String text, int[] number) {
        Div heading = new Div(title);
        heading.addClassName("z-palette-group");
        heading.getElement().setAttribute("role", "presentation");
        Div group = new Div(heading);
        group.getElement().setAttribute("role", "group").setAttribute("aria-label", title);
        hits.forEach(hit -> group.add(item(hit, text, number[0]++)));
        return group;
    }

    private Component item(PaletteHit hit, String text, int number) {
        Span name = new Span();
        name.addClassName("z-palette-name");
        emphasise(name.getElement(), hit.name(), text);
        Span detail = new Span(hit.detail());
        Span kind = new Span(hit.kind());
        kind.addClassName("z-palette-kind");
        Anchor link = new Anchor(Here.link(hit.path()), "");
        link.add(Icons.of(hit.icon()), name, detail, kind);
        link.addClassName("z-palette-item");
        link.setId("z-hit-" + number);
        link.getElement()
                .setAttribute("role", "option")
                .setAttribute("tabindex", "-1")
                .setAttribute("aria-selected", String.valueOf(number == 0));
        link.getElement().addEventListener("click", click -> close());
        return link;
    }

    private static void emphasise(Element into, String name, String text) {
        int at = text.isEmpty() ? -1 : name.toLowerCase(Locale.ROOT).indexOf(text.toLowerCase(Locale.ROOT));
        if (at < 0) {
            into.setText(name);
            return;
        }
        Element mark = new Element("mark");
        mark.setText(name.substring(at, at + text.length()));
        into.appendChild(
                Element.createText(name.substring(0, at)),
                mark,
                Element.createText(name.substring(at + text.length())));
    }

    private static Span key(String textKey) {
        Span key = new Span(Words.t(textKey));
        key.addClassName("z-kbd");
        return key;
    }

    private static Span hint(String keys, String meaning) {
        return new Span(key(keys), new Span("\u00a0" + Words.t(meaning)));
    }
}
