package ru.zvonok.platform.notification.core;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.AccountStates;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.notification.Channel;
import ru.zvonok.platform.notification.Notice;
import ru.zvonok.platform.notification.NoticeKind;
import ru.zvonok.platform.notification.QuietHours;
import ru.zvonok.platform.notification.core.ChoiceQuery.Wish;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;

/** Says whose bell rings for a notice, and plans the letters of those who want one, not before their quiet hours are over. */
@Component
class Delivery {

    private final ChoiceQuery choices;
    private final LetterQuery letters;
    private final AccountStates accounts;
    private final UsualQuiet usualQuiet;
    private final Mail mail;
    private final TenantScope scope;
    private final Directory directory;
    private final SchoolClock clock;

    Delivery(
            ChoiceQuery choices,
            LetterQuery letters,
            AccountStates accounts,
            UsualQuiet usualQuiet,
            Mail mail,
            TenantScope scope,
            Directory directory,
            SchoolClock clock) {
        this.choices = choices;
        this.letters = letters;
        this.accounts = accounts;
        this.usualQuiet = usualQuiet;
        this.mail = mail;
        this.scope = scope;
        this.directory = directory;
        this.clock = clock;
    }

    Set<UUID> plan(Set<UUID> persons, Notice notice) {
        NoticeKind kind = notice.kind();
        if (kind == null) {
            return persons;
        }
        long organisation = scope.organisation();
        Set<Channel> usual = choices.usual(List.of(organisation)).getOrDefault(kind.key(), kind.usual());
        Map<UUID, Long> known = accounts.accounts(persons);
        Map<Long, Wish> wishes = known.isEmpty() ? Map.of() : choices.wishes(known.values(), kind.key());
        Set<UUID> bells = new HashSet<>();
        Map<Long, Wish> wanted = new HashMap<>();
        for (UUID person : persons) {
            Long account = known.get(person);
            Wish wish = account == null ? null : wishes.get(account);
            Set<Channel> channels = wish == null || wish.channels() == null ? usual : wish.channels();
            if (channels.contains(Channel.BELL)) {
                bells.add(person);
            }
            if (account != null && wish != null && wish.address() && channels.contains(Channel.EMAIL)) {
                wanted.put(account, wish);
            }
        }
        if (!wanted.isEmpty() && mail.possible()) {
            letters.plan(organisation, moments(wanted, kind), kind.key(), notice.path(), clock.now());
        }
        return bells;
    }

    private Map<Long, Instant> moments(Map<Long, Wish> wanted, NoticeKind kind) {
        ZoneId zone = directory.current().zone();
        LocalDateTime now = directory.localNow();
        QuietHours usual = usualQuiet.of(directory.current());
        Map<Long, Instant> moments = new HashMap<>();
        wanted.forEach((account, wish) -> {
            QuietHours quiet = wish.quiet() == null ? usual : wish.quiet();
            LocalDateTime moment = kind.urgent() ? now : quiet.end(now);
            moments.put(account, moment.atZone(zone).toInstant());
        });
        return moments;
    }

    /** What is shown of kinds: chosen, else usual. */
    static Set<Channel> shown(@Nullable Set<Channel> chosen, @Nullable Set<Channel> usual, NoticeKind kind) {
        return chosen != null ? chosen : usual != null ? usual : kind.usual();
    }

    static boolean concerns(NoticeKind kind, Collection<?> roles) {
        return kind.audience().isEmpty() || kind.audience().stream().anyMatch(roles::contains);
    }
}
