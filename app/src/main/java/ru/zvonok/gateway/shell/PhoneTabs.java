package ru.zvonok.gateway.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import ru.zvonok.gateway.shell.MenuEntries.Entry;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Words;

/** Five tabs under the thumb for families on a phone: the first four pages and the rest of the menu. */
class PhoneTabs extends Nav {

    private static final int PAGES = 4;

    private final UnorderedList list = new UnorderedList();
    private final Runnable more;

    PhoneTabs(Runnable more) {
        this.more = more;
        addClassName("z-phone-tabs");
        setAriaLabel(Words.t("shell.tabs"));
        add(list);
    }

    void show(List<Entry> entries, String path) {
        list.removeAll();
        entries.stream().limit(PAGES).forEach(entry -> {
            Anchor link = new Anchor(entry.path(), "");
            link.add(Icons.of(entry.icon()), new Span(Words.t(entry.titleKey())));
            if (SideMenu.current(entry, path)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            list.add(new ListItem(link));
        });
        NativeButton rest = new NativeButton("", click -> more.run());
        rest.add(Icons.of("ellipsis"), new Span(Words.t("shell.more")));
        list.add(new ListItem(rest));
    }
}
