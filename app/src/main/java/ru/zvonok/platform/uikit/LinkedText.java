package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody typed, as text and never as markup; addresses of the web in it can be followed. */
public final class LinkedText {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"«»]+[^\\s<>\"«».,;:!?)\\]]");

    private LinkedText() {}

    /** The whole in one place with a look of its own. */
    public static Div of(String text, String... looks) {
        Div whole = new Div();
        whole.addClassNames(looks);
        parts(text).forEach(whole::add);
        return whole;
    }

    /** Texts and links in their order. */
    public static List<Component> parts(String text) {
        List<Component> parts = new ArrayList<>();
        Matcher addresses = ADDRESS.matcher(text);
        int from = 0;
        while (addresses.find()) {
            parts.add(new Text(text.substring(from, addresses.start())));
            Anchor link = new Anchor(addresses.group(), addresses.group());
            link.setTarget(AnchorTarget.BLANK);
            link.getElement().setAttribute("rel", "noopener noreferrer nofollow");
            parts.add(link);
            from = addresses.end();
        }
        parts.add(new Text(text.substring(from)));
        return parts;
    }
}
