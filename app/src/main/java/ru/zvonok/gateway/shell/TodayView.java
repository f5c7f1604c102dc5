package ru.zvonok.gateway.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
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
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.OrganisationEntry;
import ru.zvonok.platform.uikit.Dates;
import ru.zvonok.platform.uikit.EmptyPage;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.MenuSection;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.PageHead;
import ru.zvonok.platform.uikit.TodayCard;
import ru.zvonok.platform.uikit.TodayCard.Place;
import ru.zvonok.platform.uikit.Words;

/** Everybody's first page, made of what the modules have to say to this person today. */
@Route("o/:organisation/today")
@RouteAlias("m/:municipality/today")
@RouteAlias("region/today")
@Menu(title = "shell.today", icon = "sun", order = MenuSection.DAILY)
@ForSignedIn
class TodayView extends Page {

    TodayView(ObjectProvider<TodayCard> cards, Directory directory, SchoolClock clock) {
        super("shell.today");
        PageHead head = new PageHead(Dates.weekdayAndWords(today(directory, clock)));
        List<Component> headline = parts(cards, Place.HEADLINE);
        if (!headline.isEmpty()) {
            head.second(headline.toArray(Component[]::new));
        }
        List<Component> main = parts(cards, Place.MAIN);
        List<Component> side = parts(cards, Place.SIDE);
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

    /** The date where the organisation is; for those above it, where their organisations are. */
    private static LocalDate today(Directory directory, SchoolClock clock) {
        if (Here.organisation().isPresent()) {
            return directory.today();
        }
        return directory.organisations().stream()
                .findFirst()
                .map(OrganisationEntry::zone)
                .map(clock::today)
                .orElseGet(() -> clock.today(ZoneOffset.UTC));
    }

    private static List<Component> parts(ObjectProvider<TodayCard> cards, Place place) {
        return cards.stream()
                .filter(card -> card.place() == place)
                .filter(card -> card.above() || Here.organisation().isPresent())
                .sorted(Comparator.comparingInt(TodayCard::order))
                .map(TodayCard::content)
                .flatMap(Optional::stream)
                .toList();
    }
}
