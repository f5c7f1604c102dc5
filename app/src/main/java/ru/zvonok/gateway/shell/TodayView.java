package ru.zvonok.gateway.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import ru.zvonok.platform.access.ForSignedIn;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.tenancy.AskedOnce;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.OrganisationEntry;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.TodayCard;
import ru.zvonok.platform.uikit.TodayCard.Place;
import ru.zvonok.platform.uikit.TodayCard.Standing;
import ru.zvonok.platform.uikit.Words;

/** Everybody's first page, made of what the modules have to say to this person today. */
@Route("o/:organisation/today")
@RouteAlias("m/:municipality/today")
@RouteAlias("region/today")
@Menu(title = "shell.today", icon = "sun", order = MenuSection.DAILY)
@ForSignedIn
class TodayView extends Page implements BeforeEnterObserver {

    private final ObjectProvider<TodayCard> cards;
    private final Directory directory;
    private final SchoolClock clock;
    private final TenantScope scope;
    private final AskedOnce answers;

    TodayView(
            ObjectProvider<TodayCard> cards,
            Directory directory,
            SchoolClock clock,
            TenantScope scope,
            AskedOnce answers) {
        super("shell.today");
        this.cards = cards;
        this.directory = directory;
        this.clock = clock;
        this.scope = scope;
        this.answers = answers;
    }

    /** Made anew on each way here: a page left open since yesterday is entered again as the same instance. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        PageHead head = new PageHead(Dates.weekdayAndWords(today()));
        answers.during(() -> fill(head));
    }

    private void fill(PageHead head) {
        List<Component> headline = parts(Place.HEADLINE);
        if (!headline.isEmpty()) {
            head.second(headline.toArray(Component[]::new));
        }
        List<Component> main = parts(Place.MAIN);
        List<Component> side = parts(Place.SIDE);
        if (main.isEmpty() && side.isEmpty()) {
            add(head, new EmptyPage("sun", Words.t("shell.today.empty.title"), Words.t("shell.today.empty.text")));
            return;
        }
        Div left = new Div(head);
        left.addClassName("z-today-main");
        left.add(main);
        Div right = new Div();
        right.addClassName("z-today-side");
        right.add(side);
        Div both = new Div(left, right);
        both.addClassName("z-today");
        add(both);
    }

    private Standing standing() {
        if (Here.organisation().isEmpty()) {
            return Standing.ABOVE;
        }
        return scope.readsOnly() ? Standing.LOOKING : Standing.INSIDE;
    }

    /** The date where the organisation is; for those above it, where their organisations are. */
    private LocalDate today() {
        if (Here.organisation().isPresent()) {
            return directory.today();
        }
        return directory.organisations().stream()
                .findFirst()
                .map(OrganisationEntry::zone)
                .map(clock::today)
                .orElseGet(() -> clock.today(ZoneOffset.UTC));
    }

    private List<Component> parts(Place place) {
        Standing standing = standing();
        return cards.stream()
                .filter(card -> card.position().place() == place)
                .filter(card -> card.speaksTo().contains(standing))
                .sorted(Comparator.comparingInt(card -> card.position().order()))
                .map(TodayCard::content)
                .flatMap(Optional::stream)
                .toList();
    }
}
