package ru.zvonok.campus.forum.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import ru.zvonok.campus.forum.ForumOrder;
import ru.zvonok.campus.forum.Suspension;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Notice;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** Who may not write for a time. */
final class SuspendedPart extends Section {

    SuspendedPart(ForumOrder door, Runnable changed) {
        List<Suspension> all = door.suspended();
        add(Pieces.head(Words.t("forum.suspended.heading")));
        if (all.isEmpty()) {
            add(Pieces.muted(Words.t("forum.suspended.none")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("z-lines", "z-ruled");
        all.forEach(one -> list.add(line(door, one, changed)));
        add(list);
    }

    private static ListItem line(ForumOrder door, Suspension one, Runnable changed) {
        Span who = new Span(one.who());
        who.addClassName("z-strong");
        Button lift = new Button(Words.t("forum.suspended.lift"), click -> {
            door.lift(one.id());
            Notice.done(Words.t("forum.suspended.lifted"));
            changed.run();
        });
        lift.addThemeVariants(ButtonVariant.TERTIARY);
        lift.setAriaLabel(Words.t("forum.message.of", Words.t("forum.suspended.lift"), one.who()));
        Div head = new Div(
                who,
                Pieces.muted(Words.t(
                        one.group() == null ? "forum.suspended.until" : "forum.suspended.until-in-class",
                        Dates.day(one.until()))),
                lift);
        head.addClassName("z-forum-line");
        Div what = new Div(head, new Span(one.reason()));
        what.addClassName("z-stack");
        return new ListItem(what);
    }
}
