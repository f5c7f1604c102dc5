package ru.zvonok.campus.portfolio.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.portfolio.WaitingEntry;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Pieces;

/** What waits: the name leads to the portfolio. */
@Component
class WaitingLines {

    private final VerifyDialog verify;

    WaitingLines(VerifyDialog verify) {
        this.verify = verify;
    }

    ListItem line(WaitingEntry one, boolean checks) {
        String who = one.groupName().isEmpty() ? one.name() : one.name() + ", " + one.groupName();
        ListItem line = new ListItem(Pieces.two(
                Here.anchor(PortfolioTab.of(one.person()), who),
                new Span(one.entry().title() + " · "
                        + EntryWords.about(
                                one.entry().kind(),
                                one.entry().level(),
                                one.entry().result()))));
        if (checks) {
            line.add(verify.button(who, one.entry()));
        }
        return line;
    }
}
