package ru.zvonok.gateway.oversight.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import ru.zvonok.gateway.oversight.OrganisationFigures;
import ru.zvonok.gateway.oversight.Oversight;
import ru.zvonok.gateway.oversight.OversightAction;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.TodayCard;
import ru.zvonok.platform.uikit.Words;

/** The organisation an officer looks into, in the numbers of its last day. */
@org.springframework.stereotype.Component
class OrganisationToday implements TodayCard {

    private final Oversight oversight;
    private final AccessControl access;
    private final TenantScope scope;

    OrganisationToday(Oversight oversight, AccessControl access, TenantScope scope) {
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
    public Optional<Component> content() {
        boolean looking = Here.organisation().isPresent() && scope.current() instanceof Scope.Several;
        if (!looking || !access.allowsAny(OversightAction.VIEW_TABLE)) {
            return Optional.empty();
        }
        return oversight.table().stream().findFirst().map(OrganisationToday::card);
    }

    private static Component card(OrganisationFigures one) {
        Span when = new Span(Figures.when(one));
        when.addClassName("z-muted");
        Div head = new Div(new H2(one.organisation().name()), when);
        head.addClassName("z-section-head");
        DescriptionList facts = new DescriptionList();
        facts.addClassName("z-facts");
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
        return new Div(head, facts);
    }

    private static void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(Words.t("oversight." + key)), new DescriptionList.Description(value));
    }
}
