package ru.zvonok.campus.announcements.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody typed: paragraphs parted by empty lines, addresses that can be followed, nothing that is read as markup. */
final class PlainText {

    private static final Pattern PARAGRAPHS = Pattern.compile("\\R\\s*\\R");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"«»]+[^\\s<>\"«».,;:!?)\\]]");

    private PlainText() {}

    static Div of(String text) {
        Div whole = new Div();
        whole.addClassName("z-announcement-text");
        for (String one : PARAGRAPHS.split(text.strip(), -1)) {
            Paragraph paragraph = new Paragraph();
            parts(one).forEach(paragraph::add);
            whole.add(paragraph);
        }
        return whole;
    }

    private static List<Component> parts(String paragraph) {
        List<Component> parts = new ArrayList<>();
        Matcher addresses = ADDRESS.matcher(paragraph);
        int from = 0;
        while (addresses.find()) {
            parts.add(new Text(paragraph.substring(from, addresses.start())));
            Anchor link = new Anchor(addresses.group(), addresses.group());
            link.setTarget(AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer nofollow");
            parts.add(link);
            from = addresses.end();
        }
        parts.add(new Text(paragraph.substring(from)));
        return parts;
    }
}
