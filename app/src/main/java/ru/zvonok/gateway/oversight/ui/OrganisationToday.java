package ru.zvonok.gateway.oversight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ru.zvonok.gateway.oversight.OrganisationFigures;
import ru.zvonok.gateway.oversight.Oversight;
import ru.zvonok.gateway.oversight.OversightAction;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.TodayCard;
import ru.zvonok.platform.uikit.Words;

/** The organisation an officer looks into, in the numbers of its last day. */
@org.springframework.stereotype.Component
class OrganisationToday implements TodayCard {

    private final Oversight oversight;
    private final AccessControl access;

    OrganisationToday(Oversight oversight, AccessControl access) {
        this.oversight = oversight;
        this.access = access;
    }

    @Override
    public Position position() {
        return Place.MAIN.at(5);
    }

    @Override
    public Set<Standing> speaksTo() {
        return Set.of(Standing.LOOKING);
    }

    @Override
    public Optional<Component> content() {
        if (!access.allowsAny(OversightAction.VIEW_TABLE)) {
            return Optional.empty();
        }
        return oversight.table().stream().findFirst().map(OrganisationToday::card);
    }

    private static Component card(OrganisationFigures one) {
        Span when = Pieces.muted(Figures.when(one));
        List<Map.Entry<String, String>> facts = new ArrayList<>();
        fact(facts, "learners", Figures.number(one.learners()));
        fact(facts, "staff", Figures.number(one.staff()));
        if (one.lessons() > 0) {
            fact(facts, "lessons", Figures.number(one.lessons()));
            fact(facts, "without-topic", Figures.number(one.withoutTopic()));
            fact(facts, "marks", Figures.number(one.marks()));
        }
        if (one.sheets() > 0) {
            fact(facts, "attendance", Figures.share(one.sheets(), one.attendanceTaken()));
            fact(facts, "absent", Figures.number(one.absent()));
        }
        return new Div(Pieces.head(one.organisation().name(), when), Pieces.facts(facts));
    }

    private static void fact(List<Map.Entry<String, String>> facts, String key, String value) {
        facts.add(Map.entry(Words.t("oversight." + key), value));
    }
}
