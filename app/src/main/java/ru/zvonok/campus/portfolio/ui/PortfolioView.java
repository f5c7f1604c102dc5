package ru.zvonok.campus.portfolio.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import ru.zvonok.campus.portfolio.CircleEntry;
import ru.zvonok.campus.portfolio.Portfolio;
import ru.zvonok.campus.portfolio.PortfolioKind;
import ru.zvonok.campus.portfolio.PortfolioOwner;
import ru.zvonok.campus.portfolio.Portfolios;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.FamilySwitch;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.Pieces;
import ru.zvonok.platform.uikit.ViewTabs;
import ru.zvonok.platform.uikit.Words;

/** One's own portfolio and those of one's children, filled here (DIA-03, DOC-04, DOC-05). */
@Route("o/:organisation/" + Portfolios.PAGE + "/:person?([0-9]{1,18})")
@Menu(title = "portfolio.own", icon = "star", order = MenuSection.RESOURCES + 10)
@ForAction("portfolio.fill")
class PortfolioView extends Page implements BeforeEnterObserver {

    private final transient PortfolioParts parts;
    private final transient ObjectProvider<FamilySwitch> family;

    PortfolioView(PortfolioParts parts, ObjectProvider<FamilySwitch> family) {
        super("portfolio.own");
        this.parts = parts;
        this.family = family;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        List<PortfolioOwner> own = parts.door().own();
        Optional<Long> person =
                event.getRouteParameters().get("person").map(Addresses::id).or(() -> first(own));
        if (person.isEmpty()) {
            add(
                    new PageHead(Words.t("portfolio.own")),
                    new EmptyPage("star", Words.t("portfolio.own.nobody"), Words.t("portfolio.own.nobody.text")));
            return;
        }
        if (own.stream().noneMatch(one -> one.person() == person.get())) {
            throw new NotFound();
        }
        show(own, parts.door().portfolio(person.get()));
    }

    /** A parent comes for a child. */
    private static Optional<Long> first(List<PortfolioOwner> own) {
        return own.stream()
                .filter(one -> !one.self() || one.kind() != PortfolioKind.GUARDIAN)
                .findFirst()
                .or(() -> own.stream().findFirst())
                .map(PortfolioOwner::person);
    }

    private void show(List<PortfolioOwner> own, Portfolio portfolio) {
        long person = portfolio.person();
        boolean self = own.stream().anyMatch(one -> one.self() && one.person() == person);
        if (!self) {
            family.stream().forEach(one -> one.of(Portfolios.PAGE, person).ifPresent(this::add));
        }
        add(new PageHead(
                        self
                                ? Words.t("portfolio.own.mine")
                                : Words.t(portfolio.kind().textKey()))
                .second(Words.t(portfolio.kind().textKey().replace(".kind.", ".own.about.")))
                .actions(parts.press().link(portfolio)));
        tabs(own, person, self);
        add(new PortfolioPane(parts, portfolio));
        if (portfolio.fills() && portfolio.kind() == PortfolioKind.STUDENT) {
            circle(parts.door().circle(person));
        }
    }

    /** A parent has an own one besides those of the children, between whom the switch above chooses. */
    private void tabs(List<PortfolioOwner> own, long person, boolean self) {
        Optional<Long> child = own.stream()
                .filter(one -> !one.self())
                .map(PortfolioOwner::person)
                .findFirst();
        Optional<Long> me = own.stream()
                .filter(PortfolioOwner::self)
                .map(PortfolioOwner::person)
                .findFirst();
        if (child.isPresent() && me.isPresent()) {
            ViewTabs tabs = ViewTabs.tabs("portfolio.own");
            tabs.add(
                    "child",
                    Words.t("portfolio.own.child"),
                    Here.link(Portfolios.PAGE + "/" + (self ? child.get() : person)));
            tabs.add("self", Words.t("portfolio.own.mine"), Here.link(Portfolios.PAGE + "/" + me.get()));
            add(tabs.current(self ? "self" : "child"));
        }
    }

    private void circle(List<CircleEntry> all) {
        if (all.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassNames("z-lines", "z-ruled");
        all.forEach(one -> list.add(new ListItem(
                Pieces.two(
                        new Span(one.who() + ": " + one.title()),
                        Pieces.muted(EntryWords.about(one.kind(), one.level(), one.result()))),
                Pieces.muted(Dates.day(one.day())))));
        Section section = new Section(
                Pieces.head(Words.t("portfolio.circle")), Pieces.muted(Words.t("portfolio.circle.about")), list);
        section.addClassName("z-portfolio-circle");
        add(section);
    }
}
