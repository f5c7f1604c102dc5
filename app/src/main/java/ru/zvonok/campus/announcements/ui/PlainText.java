package ru.zvonok.campus.announcements.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.regex.Pattern;
import ru.zvonok.platform.uikit.LinkedText;

/** What somebody typed: paragraphs parted by empty lines, addresses that can be followed, nothing that is read as markup. */
final class PlainText {

    private static final Pattern PARAGRAPHS = Pattern.compile("\\R\\s*\\R");

    private PlainText() {}

    static Div of(String text) {
        Div whole = new Div();
        whole.addClassName("z-announcement-text");
        for (String one : PARAGRAPHS.split(text.strip(), -1)) {
            Paragraph paragraph = new Paragraph();
            LinkedText.parts(one).forEach(paragraph::add);
            whole.add(paragraph);
        }
        return whole;
    }
}
