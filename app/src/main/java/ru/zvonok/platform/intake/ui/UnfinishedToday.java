package ru.zvonok.platform.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.intake.Intake;
import ru.zvonok.platform.intake.IntakeAction;
import ru.zvonok.platform.intake.IntakeCard;
import ru.zvonok.platform.intake.IntakeRow;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.TodayCard;
import ru.zvonok.platform.uikit.Words;

/** Lists that somebody began to take in and did not finish. */
@org.springframework.stereotype.Component
class UnfinishedToday implements TodayCard {

    private static final int MOST = 3;

    private final Intake intake;
    private final AccessControl access;

    UnfinishedToday(Intake intake, AccessControl access) {
        this.intake = intake;
        this.access = access;
    }

    @Override
    public Position position() {
        return Place.MAIN.at(20);
    }

    @Override
    public Optional<Component> content() {
        if (!access.allows(IntakeAction.USE, Target.organisation())) {
            return Optional.empty();
        }
        List<IntakeRow> open = intake.list().stream()
                .filter(row -> row.state() != IntakeCard.State.APPLIED)
                .toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("z-lines", "z-ruled");
        open.stream().limit(MOST).forEach(row -> list.add(line(row)));
        Div head = Pieces.head(Words.t("intake.today"), Here.anchor("intake", Words.t("intake.today.all")));
        return Optional.of(new Section(head, list));
    }

    private static ListItem line(IntakeRow row) {
        String files = row.files().isEmpty() ? Words.t("intake.past.no-files") : String.join(", ", row.files());
        Div what = Pieces.two(
                Here.anchor("intake/" + row.id(), files),
                new Span(Dates.moment(row.createdAt()) + ", " + row.createdBy()));
        return new ListItem(what, StartPart.state(row.state()));
    }
}
