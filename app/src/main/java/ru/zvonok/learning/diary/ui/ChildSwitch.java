package ru.zvonok.learning.diary.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.diary.DiaryChild;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Words;

/** The children of a family, also those of other organisations: one tap leads to the other's page there. */
class ChildSwitch extends Nav {

    ChildSwitch(List<FamilyChildren.Shown> children, @Nullable DiaryChild current) {
        addClassName("z-children");
        setAriaLabel(Words.t("diary.children"));
        for (FamilyChildren.Shown shown : children) {
            DiaryChild child = shown.child();
            Span letter = new Span(child.firstName().substring(0, 1));
            letter.addClassName("z-avatar");
            letter.getElement().setAttribute("aria-hidden", "true");
            Span name = new Span(child.firstName());
            name.addClassName("z-strong");
            Span group = Pieces.muted(child.groupName());
            Div words = new Div(name, group);
            words.addClassName("z-stack");
            Anchor link = new Anchor(shown.href());
            link.getElement().setAttribute("router-link", true);
            link.add(letter, words);
            link.addClassName("z-child");
            if (current != null
                    && child.person() == current.person()
                    && child.organisation() == current.organisation()) {
                link.getElement().setAttribute("aria-current", "true");
            }
            add(link);
        }
    }
}
