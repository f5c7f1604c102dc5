package ru.zvonok.registry.corrections.ui;

import com.vaadin.flow.component.html.ListItem;
import java.util.stream.Collectors;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.corrections.WaitingPerson;

/** Whose data wait: the name leads to the card, where the values stand. */
final class WaitingLines {

    private WaitingLines() {}

    static ListItem of(WaitingPerson one) {
        String who = one.groupName().isEmpty() ? one.name().full() : one.name().full() + ", " + one.groupName();
        String fields = one.fields().stream().map(FieldWords::name).collect(Collectors.joining(", "));
        String due = Words.t("corrections.tab.due", Dates.words(one.due()));
        return new ListItem(
                Pieces.two(
                        Here.anchor("person/" + one.person() + "/" + CorrectionsTab.CODE, who), Pieces.muted(fields)),
                one.overdue() ? Tag.overdue(due) : Tag.ochre(due));
    }
}
