package ru.zvonok.learning.finals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import ru.zvonok.learning.finals.Approvals;
import ru.zvonok.learning.finals.FinalsAction;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.TodayCard;
import ru.zvonok.platform.uikit.Words;

/** Marks against the rule that wait for the signed-in person: to be decided on, or to be explained (MRK-10). */
@org.springframework.stereotype.Component
class ApprovalsToday implements TodayCard {

    private final Approvals door;
    private final AccessControl access;

    ApprovalsToday(Approvals door, AccessControl access) {
        this.door = door;
        this.access = access;
    }

    @Override
    public Position position() {
        return Place.SIDE.at(12);
    }

    @Override
    public Optional<Component> content() {
        boolean decides = access.allows(FinalsAction.APPROVE, Target.organisation());
        if (!decides && !access.allowsAny(FinalsAction.SETTLE)) {
            return Optional.empty();
        }
        int open = door.open();
        if (open == 0) {
            return Optional.empty();
        }
        String key = decides ? "finals.approvals.today.decide" : "finals.approvals.today.explain";
        return Optional.of(new Section(
                Pieces.head(
                        Words.t("finals.approvals.title"),
                        Here.anchor(FinalsTabs.APPROVALS, Words.t("finals.approvals.today.open"))),
                new Span(Words.count(key, open))));
    }
}
