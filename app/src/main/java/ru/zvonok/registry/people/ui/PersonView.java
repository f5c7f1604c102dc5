package ru.zvonok.registry.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.CardTab;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Page;
import ru.zvonok.platform.uikit.ViewTabs;
import ru.zvonok.platform.uikit.Words;
import ru.zvonok.registry.people.People;
import ru.zvonok.registry.people.PersonCard;
import ru.zvonok.registry.people.PersonLine;

/** The card of a person: who it is, and the tabs that modules contribute. */
@Route("o/:organisation/person/:person([0-9]{1,18})/:tab?([a-z-]+)")
@ForAction("people.view")
class PersonView extends Page implements BeforeEnterObserver {

    private final transient People people;
    private final transient Directory directory;
    private final transient List<CardTab<PersonCard>> tabs;
    private final transient List<PersonLine> lines;

    PersonView(
            People people,
            Directory directory,
            ObjectProvider<CardTab<PersonCard>> tabs,
            ObjectProvider<PersonLine> lines) {
        super("people.card");
        fillWindow();
        this.people = people;
        this.directory = directory;
        this.tabs =
                tabs.stream().sorted(Comparator.comparingInt(CardTab::order)).toList();
        this.lines = lines.stream()
                .sorted(Comparator.comparingInt(PersonLine::order))
                .toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long person = Addresses.id(event.getRouteParameters().get("person").orElseThrow());
        PersonCard card = people.card(person);
        List<CardTab<PersonCard>> shown =
                tabs.stream().filter(tab -> tab.shown(card)).toList();
        String wanted =
                event.getRouteParameters().get("tab").orElse(shown.getFirst().code());
        CardTab<PersonCard> open = shown.stream()
                .filter(tab -> tab.code().equals(wanted))
                .findFirst()
                .orElseThrow(NotFound::new);
        ViewTabs links = ViewTabs.tabs("people.card.tabs");
        shown.forEach(tab ->
                links.add(tab.code(), Words.t(tab.titleKey()), Here.link("person/" + person + "/" + tab.code())));
        Div tabBar = new Div(links.current(open.code()));
        tabBar.addClassName("z-card-tabs");
        removeAll();
        add(head(card), tabBar, body(open.content(card)));
    }

    private static Component body(Component content) {
        if (content instanceof CardPane) {
            return content;
        }
        Div body = new Div(content);
        body.addClassName("z-card-body");
        return body;
    }

    private Div head(PersonCard card) {
        Span avatar = new Span(initials(card));
        avatar.addClassNames("z-avatar", "z-avatar-large");
        avatar.getElement().setAttribute("aria-hidden", "true");
        List<String> second = new ArrayList<>();
        lines.forEach(line -> line.words(card).ifPresent(second::add));
        LocalDate birth = card.birthDate();
        if (birth != null) {
            second.add(Words.count(
                    "people.years", Period.between(birth, directory.today()).getYears()));
        }
        Div line = new Div(String.join(" · ", second));
        line.addClassName("z-muted");
        Div words = new Div(new H1(card.name().full()), line);
        words.addClassName("z-grow");
        Div head = new Div(avatar, words);
        head.addClassName("z-card-head");
        return head;
    }

    private static String initials(PersonCard card) {
        return card.name().last().substring(0, 1) + card.name().first().substring(0, 1);
    }
}
