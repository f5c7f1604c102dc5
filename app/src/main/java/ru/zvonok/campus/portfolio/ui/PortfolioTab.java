package ru.zvonok.campus.portfolio.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import ru.zvonok.campus.portfolio.Portfolio;
import ru.zvonok.campus.portfolio.PortfolioAction;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.platform.uikit.CardTab;
import ru.zvonok.registry.people.PersonCard;

/** The portfolio on the card of a pupil or an employee, for staff who may see it; achievements are checked here too. */
@org.springframework.stereotype.Component
class PortfolioTab implements CardTab<PersonCard> {

    static final String CODE = "portfolio";

    private final PortfolioParts parts;
    private final AccessControl access;
    private final TenantScope scope;

    PortfolioTab(PortfolioParts parts, AccessControl access, TenantScope scope) {
        this.parts = parts;
        this.access = access;
        this.scope = scope;
    }

    /** Where it stands, for {@link ru.zvonok.platform.uikit.Here#link}. */
    static String of(long person) {
        return "person/" + person + "/" + CODE;
    }

    @Override
    public Class<PersonCard> subject() {
        return PersonCard.class;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String titleKey() {
        return "portfolio.tab";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public boolean shown(PersonCard card) {
        return !scope.readsOnly() && access.allows(PortfolioAction.VIEW, Target.person(card.id()));
    }

    @Override
    public Component content(PersonCard card) {
        Portfolio portfolio = parts.door().portfolio(card.id());
        Div print = new Div(parts.press().link(portfolio));
        print.addClassName("z-portfolio-print");
        return new Div(print, new PortfolioPane(parts, portfolio));
    }
}
