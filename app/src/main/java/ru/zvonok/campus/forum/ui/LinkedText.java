package ru.zvonok.campus.forum.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody typed, as text; addresses of the web in it can be followed. */
final class LinkedText {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)\\]]");

    private LinkedText() {}

    static Div of(String text) {
        Div all = new Div();
        all.addClassNames("z-prose", "z-post-text");
        Matcher found = ADDRESS.matcher(text);
        int from = 0;
        while (found.find()) {
            if (found.start() > from) {
                all.add(new Text(text.substring(from, found.start())));
            }
            Anchor link = new Anchor(found.group(), found.group());
            link.setTarget(AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer nofollow");
            all.add(link);
            from = found.end();
        }
        if (from < text.length()) {
            all.add(new Text(text.substring(from)));
        }
        return all;
    }
}
