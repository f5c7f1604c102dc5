package ru.zvonok.campus.announcements.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.announcements.AnnouncementsProblem;
import ru.zvonok.campus.announcements.CircleReading;
import ru.zvonok.campus.announcements.Reader;
import ru.zvonok.campus.announcements.core.AnnouncementQuery.Kept;
import ru.zvonok.campus.announcements.core.AnnouncementReadingQuery.Reading;
import ru.zvonok.campus.communication.Circle;
import ru.zvonok.campus.communication.Circles;
import ru.zvonok.platform.access.AccountNames;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.TextOrder;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.RegionalRules;
import ru.zvonok.platform.tenancy.TenantScope;

/** How far an announcement came among those to whom it speaks today; its author is none of them. */
@Component
class AnnouncementFollowing {

    private static final String DAYS = "announcements.remind-days";

    private final Circles circles;
    private final AnnouncementReadingQuery readings;
    private final AnnouncementQuery query;
    private final AnnouncementReader reader;
    private final AnnouncementBell bell;
    private final AccountNames accounts;
    private final RegionalRules rules;
    private final TenantScope scope;
    private final Directory directory;

    AnnouncementFollowing(
            Circles circles,
            AnnouncementReadingQuery readings,
            AnnouncementQuery query,
            AnnouncementReader reader,
            AnnouncementBell bell,
            AccountNames accounts,
            RegionalRules rules,
            TenantScope scope,
            Directory directory) {
        this.circles = circles;
        this.readings = readings;
        this.query = query;
        this.reader = reader;
        this.bell = bell;
        this.accounts = accounts;
        this.rules = rules;
        this.scope = scope;
        this.directory = directory;
    }

    List<CircleReading> circles(Kept one, Collection<Circle> to) {
        Map<Long, Reading> read = readings.of(scope.organisation(), one.id());
        List<CircleReading> all = new ArrayList<>();
        circles.names(to).forEach((circle, name) -> {
            Set<Long> people = people(one, Set.of(circle));
            int opened = 0;
            int confirmed = 0;
            for (long account : people) {
                Reading reading = read.get(account);
                opened += reading != null && reading.opened(one.changedAt()) ? 1 : 0;
                confirmed += confirmed(one, reading) ? 1 : 0;
            }
            all.add(new CircleReading(circle, name, people.size(), opened, confirmed));
        });
        all.sort(Comparator.comparing((CircleReading circle) -> circle.circle().kind())
                .thenComparing(CircleReading::name, TextOrder.ORDER));
        return all;
    }

    /** Ids and names of all are read to sort them; a page is answered. */
    List<Reader> readers(Kept one, Collection<Circle> to, boolean waiting, int offset, int limit) {
        Map<Long, Reading> read = readings.of(scope.organisation(), one.id());
        List<Long> people = people(one, to).stream()
                .filter(account -> !waiting || waits(one, read.get(account)))
                .toList();
        return accounts.names(people).entrySet().stream()
                .sorted(Map.Entry.<Long, String>comparingByValue(TextOrder.ORDER)
                        .thenComparing(Map.Entry.comparingByKey()))
                .skip(offset)
                .limit(limit)
                .map(person -> reader(one, person.getKey(), person.getValue(), read.get(person.getKey())))
                .toList();
    }

    private Reader reader(Kept one, long account, String name, @Nullable Reading reading) {
        return reading == null
                ? new Reader(account, name, null, null)
                : new Reader(
                        account,
                        name,
                        reader.local(reading.openedAt()),
                        confirmed(one, reading) ? reader.local(reading.confirmedAt()) : null);
    }

    int remind(Kept one, Collection<Circle> to) {
        LocalDate today = directory.today();
        if (!query.remind(scope.organisation(), one.id(), today, today.minusDays(rules.whole(DAYS, today)))) {
            throw new Refusal(AnnouncementsProblem.REMINDED);
        }
        Map<Long, Reading> read = readings.of(scope.organisation(), one.id());
        Map<UUID, Long> people = new HashMap<>(circles.accountsByPerson(to));
        people.values().removeIf(account -> account == one.author() || confirmed(one, read.get(account)));
        bell.remind(one.id(), people.keySet());
        return new HashSet<>(people.values()).size();
    }

    private Set<Long> people(Kept one, Collection<Circle> to) {
        Set<Long> people = new HashSet<>(circles.accounts(to));
        people.remove(one.author());
        return people;
    }

    private static boolean waits(Kept one, @Nullable Reading reading) {
        return one.confirm() ? !confirmed(one, reading) : reading == null || !reading.opened(one.changedAt());
    }

    private static boolean confirmed(Kept one, @Nullable Reading reading) {
        return reading != null && reading.confirmed(one.changedAt());
    }
}
