package ru.zvonok.campus.mail.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain text as it was typed, with links that can be followed. */
final class Prose {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"«»]+[^\\s<>\"«».,;:!?)]");

    private Prose() {}

    static Div of(String text) {
        Div prose = new Div();
        prose.addClassName("z-mail-body");
        Matcher links = LINK.matcher(text);
        int from = 0;
        while (links.find()) {
            prose.add(new Text(text.substring(from, links.start())));
            Anchor link = new Anchor(links.group(), links.group());
            link.setTarget(AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer");
            prose.add(link);
            from = links.end();
        }
        prose.add(new Text(text.substring(from)));
        return prose;
    }
}
