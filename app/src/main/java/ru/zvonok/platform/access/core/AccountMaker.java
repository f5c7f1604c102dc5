package ru.zvonok.platform.access.core;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.SchoolClock;

/** Makes the accounts that persons do not have yet, with logins that are free in the whole region. */
@Component
class AccountMaker {

    private static final int TRIES = 8;

    private final NewAccountQuery query;
    private final Logins logins;
    private final SchoolClock clock;

    AccountMaker(NewAccountQuery query, Logins logins, SchoolClock clock) {
        this.query = query;
        this.logins = logins;
        this.clock = clock;
    }

    /** The account of each person, found or made. */
    Map<UUID, Long> accounts(Map<UUID, PersonName> people) {
        Map<UUID, Long> known = new HashMap<>(query.known(people.keySet()));
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Map<UUID, PersonName> missing = missing(people, known.keySet());
            if (missing.isEmpty()) {
                return known;
            }
            query.make(wanted(missing, attempt), clock.now());
            known.putAll(query.known(missing.keySet()));
        }
        throw new IllegalStateException("no free login was found");
    }

    private static Map<UUID, PersonName> missing(Map<UUID, PersonName> people, Collection<UUID> known) {
        Map<UUID, PersonName> missing = new LinkedHashMap<>(people);
        known.forEach(missing::remove);
        return missing;
    }

    private List<NewAccountQuery.Wanted> wanted(Map<UUID, PersonName> people, int attempt) {
        Set<String> taken = new HashSet<>();
        List<NewAccountQuery.Wanted> wanted = new ArrayList<>();
        people.forEach((person, name) -> {
            String login = logins.propose(name, attempt);
            for (int again = 1; !taken.add(login); again++) {
                login = logins.propose(name, attempt + again);
            }
            wanted.add(new NewAccountQuery.Wanted(person, login, name.brief()));
        });
        return wanted;
    }
}
