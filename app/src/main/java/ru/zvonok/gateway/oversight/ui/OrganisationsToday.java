package ru.zvonok.gateway.oversight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import ru.zvonok.gateway.oversight.OrganisationFigures;
import ru.zvonok.gateway.oversight.Oversight;
import ru.zvonok.gateway.oversight.OversightAction;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Tag;
import ru.zvonok.platform.uikit.TodayCard;
import ru.zvonok.platform.uikit.Words;

/** On the first page of municipality and region: where the last day is filled worst, and the way to the whole table. */
@org.springframework.stereotype.Component
class OrganisationsToday implements TodayCard {

    private static final int WORST = 5;
    private static final int GOOD = 95;

    private final Oversight oversight;
    private final AccessControl access;
    private final TenantScope scope;

    OrganisationsToday(Oversight oversight, AccessControl access, TenantScope scope) {
        this.oversight = oversight;
        this.access = access;
        this.scope = scope;
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public boolean above() {
        return true;
    }

    @Override
    public Optional<Component> content() {
        boolean above = Here.organisation().isEmpty()
                && (scope.current() instanceof Scope.Region || scope.current() instanceof Scope.Several);
        if (!above || !access.allowsAny(OversightAction.VIEW_TABLE)) {
            return Optional.empty();
        }
        List<OrganisationFigures> all = oversight.table();
        List<OrganisationFigures> behind =
                all.stream().filter(one -> one.worst() < GOOD).limit(WORST).toList();
        Div head = new Div(
                new H2(Words.t(behind.isEmpty() ? "oversight.title" : "oversight.behind")),
                Here.anchor("organisations", Words.count("oversight.all", all.size())));
        head.addClassName("z-section-head");
        UnorderedList lines = new UnorderedList();
        lines.addClassNames("z-lines", "z-ruled");
        behind.forEach(one -> lines.add(line(one)));
        Div card = new Div(head, behind.isEmpty() ? new Span(Words.t("oversight.all-good")) : lines);
        Span together = new Span(new Totals(all).sentence());
        together.addClassNames("z-muted", "z-small");
        card.add(together);
        return Optional.of(card);
    }

    private static ListItem line(OrganisationFigures one) {
        Anchor link = new Anchor(
                "o/" + one.organisation().id() + "/today", one.organisation().shortName());
        Span second = new Span(Figures.brief(one) + ", " + Figures.when(one));
        Div both = new Div(link, second);
        both.addClassName("z-two");
        String share = Words.t("oversight.percent", one.worst());
        return new ListItem(both, one.worst() < 85 ? Tag.red(share) : Tag.ochre(share));
    }
}
