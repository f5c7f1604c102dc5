package ru.zvonok.campus.portfolio.core;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.portfolio.PortfolioNotice;
import ru.zvonok.campus.portfolio.Portfolios;
import ru.zvonok.platform.notification.Notice;
import ru.zvonok.platform.notification.Notifications;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.registry.people.PersonFacts;

/** Tells the owner and the family what became of an achievement; never which one it was. */
@Component
class CheckBell {

    private final Directory directory;
    private final PersonFacts people;
    private final Notifications notifications;

    CheckBell(Directory directory, PersonFacts people, Notifications notifications) {
        this.directory = directory;
        this.people = people;
        this.notifications = notifications;
    }

    void tell(long person, boolean confirmed) {
        Set<Long> family = new HashSet<>(Set.of(person));
        people.guardians(List.of(person), directory.today())
                .getOrDefault(person, List.of())
                .forEach(kin -> family.add(kin.person()));
        notifications.tell(
                people.guids(family).values(),
                new Notice(
                        PortfolioNotice.CHECKED,
                        confirmed ? "portfolio.bell.confirmed" : "portfolio.bell.returned",
                        List.of(),
                        Portfolios.PAGE + "/" + person));
    }
}
