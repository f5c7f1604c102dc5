package ru.zvonok.campus.forum.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** The way to the pages before and after; nothing where there is one page. */
final class Pager extends Nav {

    Pager(String path, int page, int pages) {
        addClassName("z-forum-pager");
        setAriaLabel(Words.t("forum.pager"));
        setVisible(pages > 1);
        if (page > 1) {
            add(to(path, 1, "forum.pager.first"), to(path, page - 1, "forum.pager.before"));
        }
        add(Pieces.muted(Words.t("forum.pager.here", page, pages)));
        if (page < pages) {
            add(to(path, page + 1, "forum.pager.after"), to(path, pages, "forum.pager.last"));
        }
    }

    private static Anchor to(String path, int page, String key) {
        return Here.anchor(path + "?page=" + page, Words.t(key));
    }
}
