package ru.zvonok.platform.access.core;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.platform.access.AccessProblem;
import ru.zvonok.platform.access.GrantsChanged;
import ru.zvonok.platform.access.OwnAccount;
import ru.zvonok.platform.access.OwnSession;
import ru.zvonok.platform.access.ProviderLink;
import ru.zvonok.platform.access.SignedIn;
import ru.zvonok.platform.access.core.AccessChanges.SessionsToEnd;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;

@Service
class OwnAccountService implements OwnAccount {

    private static final Duration SHOWN = Duration.ofHours(12);

    private final CurrentActor current;
    private final AccountQuery accounts;
    private final SessionQuery sessions;
    private final AuthorizationQuery given;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    private final SecuritySettings settings;
    private final SchoolClock clock;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    OwnAccountService(
            CurrentActor current,
            AccountQuery accounts,
            SessionQuery sessions,
            AuthorizationQuery given,
            Passwords passwords,
            SignInThrottle throttle,
            SecuritySettings settings,
            SchoolClock clock,
            Audit audit,
            ApplicationEventPublisher events) {
        this.current = current;
        this.accounts = accounts;
        this.sessions = sessions;
        this.given = given;
        this.passwords = passwords;
        this.throttle = throttle;
        this.settings = settings;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    @Override
    @Transactional
    public String login() {
        return account().login();
    }

    @Override
    @Transactional
    public List<OwnSession> sessions() {
        return sessions.open(account().id(), clock.now().minus(SHOWN), mine());
    }

    @Override
    @Transactional
    public void endSession(long session) {
        long account = account().id();
        if (!sessions.end(account, session, clock.now())) {
            throw new NotFound();
        }
        ended(account, List.of(session));
    }

    @Override
    @Transactional
    public int endOtherSessions() {
        long account = account().id();
        given.end(account().login());
        List<Long> others = sessions.endAll(account, mine(), clock.now());
        ended(account, others);
        return others.size();
    }

    @Override
    @Transactional(noRollbackFor = Refusal.class) // nothing is written before a refusal but the note of it
    public void changePassword(String now, String fresh) {
        AccountQuery.Account account = account();
        Duration pause = throttle.askOwn(account.id());
        if (!pause.isZero()) {
            throw Refusal.at(
                    "current",
                    AccessProblem.PASSWORD_WAIT,
                    pause.plusMillis(999).toSeconds());
        }
        if (!passwords.matches(now, account.password())) {
            audit.regional("access.password-refused", entry -> entry.account(account.id()));
            throw Refusal.at("current", AccessProblem.WRONG_PASSWORD);
        }
        throttle.passedOwn(account.id());
        accounts.password(account.id(), passwords.hash("fresh", account.login(), fresh), clock.now());
        given.end(account.login());
        ended(account.id(), sessions.endAll(account.id(), mine(), clock.now()));
        audit.regional("access.password-changed", entry -> entry.account(account.id()));
    }

    @Override
    @Transactional
    public List<ProviderLink> providers() {
        List<String> linked = accounts.links(account().id());
        return settings.providers().entrySet().stream()
                .map(entry -> new ProviderLink(
                        entry.getKey(),
                        entry.getValue().title(),
                        entry.getValue().titleEn(),
                        linked.contains(entry.getKey())))
                .toList();
    }

    @Override
    public String beginLink(String provider) {
        if (current.actor().isEmpty()) {
            throw new Denied("access.own-account");
        }
        if (!settings.providers().containsKey(provider)) {
            throw new NotFound();
        }
        AccountOfProvider.wantLink(provider);
        return "oauth2/authorization/" + provider;
    }

    @Override
    @Transactional
    public void unlink(String provider) {
        long account = account().id();
        if (accounts.unlink(provider, account)) {
            audit.regional(
                    "access.provider-unlinked", entry -> entry.account(account).fact("provider", provider));
        }
    }

    private void ended(long account, List<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        events.publishEvent(new GrantsChanged(account));
        events.publishEvent(new SessionsToEnd(ids));
        audit.regional("access.sessions-ended", entry -> entry.account(account).fact("count", ids.size()));
    }

    private AccountQuery.Account account() {
        return current.actor()
                .flatMap(actor -> accounts.byId(actor.account()))
                .orElseThrow(() -> new Denied("access.own-account"));
    }

    private long mine() {
        @Nullable Long session = current.signedIn().map(SignedIn::session).orElse(null);
        return Objects.requireNonNullElse(session, 0L);
    }
}
