package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tabs that live in the URL: a navigation of links, underlined ({@link #tabs}) or as segments ({@link #segments}). */
public final class ViewTabs extends Nav {

    /** Where the tabs are wider than the page they scroll: the open one must be seen. */
    private static final String INTO_SIGHT = """
            setTimeout(() => {
              const nav = this.closest('nav');
              if (!nav) { return; }
              const bar = nav.getBoundingClientRect(), tab = this.getBoundingClientRect();
              if (tab.right > bar.right || tab.left < bar.left) {
                nav.scrollLeft += tab.left - bar.left - (bar.width - tab.width) / 2;
              }
            }, 100);
            """;

    private final UnorderedList list = new UnorderedList();
    private final Map<String, Anchor> links = new LinkedHashMap<>();

    private ViewTabs(String look, String labelKey) {
        addClassName(look);
        setAriaLabel(Words.t(labelKey));
        add(list);
    }

    /** Underlined tabs of a card; {@code labelKey} names the navigation for screen readers. */
    public static ViewTabs tabs(String labelKey) {
        return new ViewTabs("z-tabs", labelKey);
    }

    /** Segments in a page bar. */
    public static ViewTabs segments(String labelKey) {
        return new ViewTabs("z-seg", labelKey);
    }

    /** Adds a link; {@code code} is the tab's name in {@link #current}, {@code href} as {@link Here#link} gives it. */
    public ViewTabs add(String code, String text, String href) {
        Anchor link = new Anchor(href, text);
        link.getElement().setAttribute("router-link", true);
        links.put(code, link);
        list.add(new ListItem(link));
        return this;
    }

    /** How many tabs there are: one alone is no choice. */
    public int size() {
        return links.size();
    }

    /** Marks the tab that is open. */
    public ViewTabs current(String code) {
        links.forEach((name, link) -> {
            if (name.equals(code)) {
                link.getElement().setAttribute("aria-current", "page").executeJs(INTO_SIGHT);
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
        return this;
    }
}
