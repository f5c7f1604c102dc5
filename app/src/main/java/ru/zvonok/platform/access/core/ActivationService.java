package ru.zvonok.platform.access.core;

import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.platform.access.AccessProblem;
import ru.zvonok.platform.access.AccountState;
import ru.zvonok.platform.access.GrantsChanged;
import ru.zvonok.platform.access.core.AccessChanges.SessionsToEnd;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;

/** What one does with a slip: choose a password for its account, or join it to the account one has already. */
@Component
class ActivationService {

    private final Codes codes;
    private final CodeQuery query;
    private final AccountQuery accounts;
    private final JoinQuery joins;
    private final SessionQuery sessions;
    private final AuthorizationQuery given;
    private final Passwords passwords;
    private final SchoolClock clock;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    ActivationService(
            Codes codes,
            CodeQuery query,
            AccountQuery accounts,
            JoinQuery joins,
            SessionQuery sessions,
            AuthorizationQuery given,
            Passwords passwords,
            SchoolClock clock,
            Audit audit,
            ApplicationEventPublisher events) {
        this.codes = codes;
        this.query = query;
        this.accounts = accounts;
        this.joins = joins;
        this.sessions = sessions;
        this.given = given;
        this.passwords = passwords;
        this.clock = clock;
        this.audit = audit;
        this.events = events;
    }

    /** The account of a code as it was typed; refuses every code that cannot be used, and says no more. */
    @Transactional
    AccountQuery.Account account(String typed) {
        return find(typed);
    }

    /** Uses the code up and sets the password; all sessions of the account end. Answers the account as it is now. */
    @Transactional
    AccountQuery.Account activate(String typed, String password, String again) {
        AccountQuery.Account account = find(typed);
        if (!password.equals(again)) {
            throw Refusal.at("again", AccessProblem.PASSWORDS_DIFFER);
        }
        String hash = passwords.hash("password", account.login(), password);
        useUp(typed);
        accounts.password(account.id(), hash, clock.now());
        given.end(account.login());
        events.publishEvent(new SessionsToEnd(sessions.endAll(account.id(), 0, clock.now())));
        events.publishEvent(new GrantsChanged(account.id()));
        audit.regional("access.activated", entry -> entry.account(account.id()).fact("was", account.state()));
        return accounts.byId(account.id()).orElseThrow();
    }

    /** Uses the code up and gives everything its account holds to the account {@code mine}; the other one is no more. */
    @Transactional
    void join(String typed, long mine) {
        AccountQuery.Account other = find(typed);
        if (other.id() == mine) {
            throw new Refusal(AccessProblem.CODE_IS_OWN);
        }
        useUp(typed);
        events.publishEvent(new SessionsToEnd(sessions.endAll(other.id(), 0, clock.now())));
        given.end(other.login());
        joins.move(other.id(), other.person(), mine);
        if (other.state() == AccountState.NEW) {
            joins.remove(other.id());
        } else {
            joins.retire(other.id());
        }
        events.publishEvent(new GrantsChanged(mine));
        events.publishEvent(new GrantsChanged(other.id()));
        audit.regional("access.joined", entry -> entry.account(mine).fact("joined", other.id()));
    }

    private AccountQuery.Account find(String typed) {
        Optional<String> code = Codes.read(typed);
        return code.flatMap(read -> query.account(codes.digest(read), clock.now()))
                .flatMap(accounts::byId)
                .filter(account -> account.state() != AccountState.BLOCKED)
                .orElseThrow(() -> Refusal.at("code", AccessProblem.CODE_UNKNOWN));
    }

    private void useUp(String typed) {
        boolean first = Codes.read(typed).map(codes::digest).map(query::use).orElse(false);
        if (!first) {
            throw Refusal.at("code", AccessProblem.CODE_UNKNOWN);
        }
    }
}
