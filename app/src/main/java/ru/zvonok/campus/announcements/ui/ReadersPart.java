package ru.zvonok.campus.announcements.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.campus.announcements.Announcement;
import ru.zvonok.campus.announcements.AnnouncementState;
import ru.zvonok.campus.announcements.Announcements;
import ru.zvonok.campus.announcements.CircleReading;
import ru.zvonok.campus.announcements.Reader;
import ru.zvonok.campus.announcements.ReaderFilter;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Fields;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;

/** Who has opened an announcement and taken note of it, circle by circle and by name. */
final class ReadersPart extends Section {

    private static final int PAGE = 50;

    private final transient Announcements door;
    private final Announcement one;
    private final boolean asks;
    private final Checkbox waiting;
    private final Select<CircleReading> circle;
    private final UnorderedList list = new UnorderedList();
    private final Button more = new Button(Words.t("announcements.more"), click -> next());
    private int shown;

    ReadersPart(Announcements door, Announcement one) {
        this.door = door;
        this.one = one;
        this.asks = one.confirmation().wanted();
        addClassName("z-announcement-readers");
        List<CircleReading> circles = door.reading(one.id());
        waiting = Fields.check(asks ? "announcements.readers.waiting" : "announcements.readers.not-opened");
        circle = Fields.select("announcements.readers.circle", circles, CircleReading::name);
        circle.setEmptySelectionAllowed(true);
        circle.setEmptySelectionCaption(Words.t("announcements.readers.all"));
        circle.setItemLabelGenerator(item -> item == null ? Words.t("announcements.readers.all") : item.name());
        circle.setVisible(circles.size() > 1);
        waiting.addValueChangeListener(change -> show());
        circle.addValueChangeListener(change -> show());
        more.addThemeVariants(ButtonVariant.TERTIARY);
        list.addClassNames("z-lines", "z-ruled");
        Div head = Pieces.head(Words.t("announcements.readers"));
        if (asks && one.state() == AnnouncementState.PUBLISHED) {
            head.add(new Button(Words.t("announcements.remind"), click -> remind()));
        }
        Div bar = new Div(waiting, circle);
        bar.addClassName("z-announcement-bar");
        add(head, counts(circles), Pieces.muted(Words.t("announcements.readers.hint")), bar, list, more);
        show();
    }

    private Component counts(List<CircleReading> circles) {
        List<String> heads = asks
                ? List.of(
                        Words.t("announcements.readers.circle"),
                        Words.t("announcements.readers.people"),
                        Words.t("announcements.readers.opened"),
                        Words.t("announcements.readers.confirmed"))
                : List.of(
                        Words.t("announcements.readers.circle"),
                        Words.t("announcements.readers.people"),
                        Words.t("announcements.readers.opened"));
        return Pieces.table(heads, circles.stream().map(this::row).toList());
    }

    private List<Component> row(CircleReading circle) {
        Span name = new Span(circle.name());
        Span people = new Span(String.valueOf(circle.people()));
        Span opened = new Span(String.valueOf(circle.opened()));
        return asks
                ? List.of(name, people, opened, new Span(String.valueOf(circle.confirmed())))
                : List.of(name, people, opened);
    }

    private void remind() {
        int people = door.remind(one.id());
        Notice.done(Words.count("announcements.remind.done", people));
    }

    private void show() {
        list.removeAll();
        shown = 0;
        next();
        if (shown == 0) {
            list.add(new ListItem(Pieces.muted(Words.t("announcements.readers.nobody"))));
        }
    }

    private void next() {
        @Nullable CircleReading chosen = circle.getValue();
        List<Reader> page = door.readers(
                new ReaderFilter(one.id(), chosen == null ? null : chosen.circle(), waiting.getValue()), shown, PAGE);
        page.forEach(reader -> list.add(new ListItem(new Span(reader.name()), state(reader))));
        shown += page.size();
        more.setVisible(page.size() == PAGE);
    }

    private Component state(Reader reader) {
        if (reader.confirmedAt() != null) {
            return Tag.done(Words.t("announcements.reader.confirmed", Dates.moment(reader.confirmedAt())));
        }
        if (reader.openedAt() != null) {
            return Tag.grey(Words.t("announcements.reader.opened", Dates.moment(reader.openedAt())));
        }
        return Tag.ochre(Words.t("announcements.reader.not-opened"));
    }
}
