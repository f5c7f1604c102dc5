package ru.zvonok.campus.announcements.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import ru.zvonok.campus.announcements.AnnouncementRow;
import ru.zvonok.campus.announcements.AnnouncementState;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Icons;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;

/** An announcement as a line of a list. */
final class BoardLines {

    private static final int MOST_CIRCLES = 3;

    private BoardLines() {}

    /** With the beginning of what it says. */
    static ListItem whole(AnnouncementRow row) {
        Paragraph beginning = new Paragraph(row.beginning());
        beginning.addClassNames("z-announcement-beginning", "z-muted");
        Span from = Pieces.muted(from(row));
        from.addClassName("z-small");
        Div words = new Div(head(row), beginning, from);
        words.addClassName("z-announcement-line");
        ListItem line = new ListItem(words);
        line.setClassName("z-announcement-new", row.unread());
        return line;
    }

    /** For the first page: what it is about and who says it. */
    static ListItem brief(AnnouncementRow row) {
        Span from = Pieces.muted(from(row));
        from.addClassName("z-small");
        Div words = new Div(head(row), from);
        words.addClassName("z-announcement-line");
        return new ListItem(words);
    }

    private static Div head(AnnouncementRow row) {
        Anchor title = Here.anchor(AnnouncementView.PATH + "/" + row.id(), row.title());
        title.getElement().setAttribute("router-link", true);
        title.addClassName("z-strong");
        Div head = new Div(title);
        head.addClassName("z-announcement-head");
        if (row.unread()) {
            head.add(Tag.accent(Words.t("announcements.unread")));
        }
        if (row.confirm()) {
            head.add(Tag.ochre(Words.t("announcements.to-confirm")));
        }
        if (row.pinned() && row.state() == AnnouncementState.PUBLISHED) {
            head.add(Tag.grey(Words.t("announcements.pinned")));
        }
        if (row.changed()) {
            head.add(Tag.grey(Words.t("announcements.changed")));
        }
        if (row.state() != AnnouncementState.PUBLISHED) {
            head.add(Tag.grey(Words.t(row.state().textKey())));
        }
        if (row.files() > 0) {
            Span files = new Span(Icons.of("paperclip"));
            files.setTitle(Words.count("announcements.files.count", row.files()));
            files.getElement().setAttribute("role", "img");
            files.getElement().setAttribute("aria-label", Words.count("announcements.files.count", row.files()));
            files.addClassName("z-muted");
            head.add(files);
        }
        return head;
    }

    /** «Петрова И. С., классный руководитель · 7Б, Маша · 12 ноября» */
    private static String from(AnnouncementRow row) {
        List<String> parts = new ArrayList<>();
        parts.add(author(row.author(), row.role().textKey()));
        parts.add(to(row.to()));
        LocalDateTime at = row.at();
        if (at != null) {
            parts.add(Dates.words(at.toLocalDate()));
        }
        return String.join(" · ", parts);
    }

    static String author(String name, String roleKey) {
        return Words.t("announcements.author", name, Words.t(roleKey).toLowerCase(Words.locale()));
    }

    static String to(List<String> circles) {
        if (circles.size() <= MOST_CIRCLES) {
            return String.join("; ", circles);
        }
        return Words.t(
                "announcements.to.more",
                String.join("; ", circles.subList(0, MOST_CIRCLES)),
                circles.size() - MOST_CIRCLES);
    }
}
