package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;

/** Where this browser tab stands: links and navigation inside the organisation of the path. */
public final class Here {

    private Here() {}

    /** A link inside this tab's organisation: {@code link("journal")} is {@code o/17/journal}. */
    public static String link(String path) {
        return UiScope.standing().map(here -> here.base() + "/" + path).orElse(path);
    }

    /** A link component that changes the page without loading it anew. */
    public static Anchor anchor(String path, String text) {
        Anchor link = new Anchor(link(path), text);
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    /** Goes to a page of this tab's organisation; {@code path} may carry a query of codes and ids. */
    public static void go(String path) {
        UI.getCurrentOrThrow().navigate(link(path));
    }
}
