package ru.zvonok.gateway.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ru.zvonok.gateway.shell.MenuEntries.Entry;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Words;

/** The drawer: brand, the pages one may open in groups, the button that folds it to icons. */
class SideMenu extends Nav {

    private static final Map<Integer, String> GROUPS = Map.of(
            1, "shell.group.management",
            2, "shell.group.planning",
            3, "shell.group.timetable",
            4, "shell.group.journal",
            5, "shell.group.reports",
            6, "shell.group.resources",
            7, "shell.group.communication");

    private final Div nav = new Div();
    private final Button fold;

    SideMenu(Runnable folded) {
        addClassName("z-drawer");
        setAriaLabel(Words.t("shell.nav"));
        Anchor brand = new Anchor("", "");
        brand.add(Icons.of("bell"), new Span(Words.t("shell.brand")));
        brand.addClassName("z-brand");
        nav.addClassName("z-nav");
        fold = new Button(Words.t("shell.fold"), Icons.of("panel-left"), click -> folded.run());
        fold.addThemeVariants(ButtonVariant.TERTIARY);
        Div foot = new Div(fold);
        foot.addClassName("z-fold");
        add(brand, nav, foot);
    }

    void folded(boolean folded) {
        fold.setText(folded ? "" : Words.t("shell.fold"));
        fold.setAriaLabel(Words.t(folded ? "shell.unfold" : "shell.fold"));
        fold.setTooltipText(folded ? Words.t("shell.unfold") : null);
    }

    void show(List<Entry> entries, String path) {
        nav.removeAll();
        Map<Integer, List<Entry>> groups =
                entries.stream().collect(Collectors.groupingBy(Entry::group, TreeMap::new, Collectors.toList()));
        groups.forEach((group, inside) -> nav.add(section(group, inside, path)));
    }

    private static Component section(int group, List<Entry> entries, String path) {
        Div section = new Div();
        section.addClassName("z-nav-section");
        String heading = GROUPS.get(group);
        UnorderedList list = new UnorderedList();
        if (heading != null && entries.size() > 1) {
            Paragraph title = new Paragraph(Words.t(heading));
            title.addClassName("z-nav-group");
            section.add(title);
        }
        entries.forEach(entry -> list.add(new ListItem(link(entry, path))));
        section.add(list);
        return section;
    }

    private static Anchor link(Entry entry, String path) {
        Anchor link = new Anchor(entry.path(), "");
        String title = Words.t(entry.titleKey());
        link.add(Icons.of(entry.icon()), new Span(title));
        link.addClassName("z-nav-item");
        link.setTitle(title);
        if (current(entry, path)) {
            link.getElement()
                    .setAttribute("aria-current", "page")
                    .executeJs("setTimeout(() => this.scrollIntoView({block: 'nearest'}), 100)");
        }
        return link;
    }

    static boolean current(Entry entry, String path) {
        return path.equals(entry.path()) || path.startsWith(entry.path() + "/");
    }
}
