package ru.zvonok.registry.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.SvgIcon;
import java.util.LinkedHashMap;
import java.util.Map;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.people.Contact;
import ru.zvonok.registry.people.PersonCard;

/** What a card still lacks, with its whole: «Заполнено 4 из 6». */
final class Completeness {

    private Completeness() {}

    static Component of(PersonCard card, boolean child) {
        Map<String, Boolean> parts = new LinkedHashMap<>();
        parts.put("people.birth-date", card.birthDate() != null);
        parts.put("people.sex", card.sex() != null);
        parts.put("people.snils", card.snils() != null);
        if (child) {
            parts.put("people.guardians", !card.guardians().isEmpty());
        } else {
            parts.put("people.contact.phone", has(card, Contact.Kind.PHONE));
            parts.put("people.contact.email", has(card, Contact.Kind.EMAIL));
        }
        parts.put("people.contact.address", has(card, Contact.Kind.ADDRESS));
        long filled = parts.values().stream().filter(done -> done).count();
        Div bar = new Div();
        bar.getStyle().set("width", filled * 100 / parts.size() + "%");
        Div progress = new Div(bar);
        progress.addClassName("z-progress");
        UnorderedList list = new UnorderedList();
        list.addClassName("z-lines");
        parts.forEach((key, done) -> list.add(line(Words.t(key), done)));
        Div whole = new Div(new H2(Words.t("people.filled", filled, parts.size())), progress, list);
        whole.addClassName("z-stack");
        return whole;
    }

    private static ListItem line(String text, boolean done) {
        SvgIcon sign = Icons.of(done ? "check" : "minus");
        sign.addClassName(done ? "z-text-green" : "z-quiet-text");
        Span words = new Span(text);
        if (done) {
            words.addClassName("z-muted");
        }
        Div row = new Div(sign, words);
        row.addClassName("z-row");
        return new ListItem(row);
    }

    private static boolean has(PersonCard card, Contact.Kind kind) {
        return card.contacts().stream().anyMatch(one -> one.kind() == kind);
    }
}
