package ru.zvonok.campus.forum.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import ru.zvonok.campus.forum.ForumOrder;
import ru.zvonok.campus.forum.HeldWords;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.uikit.Failures;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** The words that hold a message back. */
final class WordsPart extends Section {

    private final transient ForumOrder door;
    private final boolean editable;
    private final Div own = new Div();
    private final TextField word = Fields.text("forum.words.add", "forum.words.add.example");

    WordsPart(ForumOrder door, boolean editable) {
        this.door = door;
        this.editable = editable;
        own.addClassName("z-forum-tools");
        add(Pieces.head(Words.t("forum.words")), new Paragraph(Words.t("forum.words.text")), own);
        if (editable) {
            word.setMaxLength(60);
            word.addKeyPressListener(Key.ENTER, press -> take());
            Button take = new Button(Words.t("forum.words.take"), click -> take());
            Div line = new Div(word, take);
            line.addClassName("z-forum-word");
            add(line);
        }
        HeldWords words = show();
        Details common = new Details(
                Words.count("forum.words.common", words.common().size()),
                new Paragraph(String.join(", ", words.common())));
        add(common);
    }

    private HeldWords show() {
        HeldWords words = door.words();
        own.removeAll();
        if (words.own().isEmpty()) {
            own.add(Pieces.muted(Words.t("forum.words.none")));
        }
        words.own().forEach(one -> {
            Span chip = new Span(new Span(one.word()));
            chip.addClassName("z-forum-chip");
            if (editable) {
                Button drop = Icons.button("x", "forum.words.drop", click -> {
                    door.dropWord(one.id());
                    show();
                });
                drop.setAriaLabel(Words.t("forum.words.drop-of", one.word()));
                chip.add(drop);
            }
            own.add(chip);
        });
        return words;
    }

    private void take() {
        try {
            door.addWord(word.getValue());
            word.clear();
            word.setInvalid(false);
            show();
        } catch (Refusal refusal) {
            word.setErrorMessage(Failures.atField(refusal));
            word.setInvalid(true);
        }
        word.focus();
    }
}
