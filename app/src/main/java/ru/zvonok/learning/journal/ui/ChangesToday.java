package ru.zvonok.learning.journal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import ru.zvonok.learning.journal.ChangeAlert;
import ru.zvonok.learning.journal.Changes;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.JournalPaths;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.TodayCard;
import ru.zvonok.platform.uikit.Words;

/** Who changed unusually many marks that stood already, until somebody says that it is settled. */
@org.springframework.stereotype.Component
class ChangesToday implements TodayCard {

    private final Changes door;
    private final AccessControl access;

    ChangesToday(Changes door, AccessControl access) {
        this.door = door;
        this.access = access;
    }

    @Override
    public Position position() {
        return Place.MAIN.at(5);
    }

    @Override
    public Optional<Component> content() {
        if (!access.allows(JournalAction.VIEW_CHANGES, Target.organisation())) {
            return Optional.empty();
        }
        List<ChangeAlert> alerts = door.alerts();
        if (alerts.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("z-lines", "z-ruled");
        alerts.forEach(alert -> list.add(new ListItem(line(alert))));
        return Optional.of(new Section(
                Pieces.head(Words.t("journal.alert.title"), Tag.overdue(String.valueOf(alerts.size()))), list));
    }

    private Div line(ChangeAlert alert) {
        Button settled = new Button(Words.t("journal.alert.settle"), click -> {
            door.settle(alert.account(), alert.day());
            Pieces.again();
        });
        settled.addThemeVariants(ButtonVariant.TERTIARY);
        Div line = new Div(
                Pieces.two(
                        Here.anchor(JournalPaths.changes(alert.account(), alert.from(), alert.at()), alert.who()),
                        Pieces.muted(Words.t(
                                alert.quiet() ? "journal.alert.quiet" : "journal.alert.many",
                                Words.count("journal.alert.marks", alert.changes()),
                                Dates.moment(alert.at())))),
                settled);
        line.addClassName("z-tags");
        return line;
    }
}
