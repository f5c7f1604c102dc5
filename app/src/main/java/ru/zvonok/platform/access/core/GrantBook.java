package ru.zvonok.platform.access.core;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.access.Reach;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.SchoolClock;

/**
 * Grants, sessions and changed rights at hand, so that the gate costs no statement when it is asked many times for one
 * page. A change is known here at once ({@link AccessChanges}) and nowhere later than a second after it.
 */
@Component
class GrantBook {

    /** No session is idle for so long; one that seems to be was left open by a node that was killed. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Memo<Long, GrantQuery.Standing> accounts;
    private final Memo<Long, Map<String, Map<Role, Set<Reach>>>> rights;

    GrantBook(GrantQuery query, TransactionTemplate transaction, SchoolClock clock) {
        this.accounts = new Memo<>(account ->
                in(transaction, () -> query.standing(account, clock.now().minus(LONGEST))));
        this.rights = new Memo<>(organisation -> in(transaction, () -> query.changedRights(organisation)));
    }

    /** What an account is and holds; an account that is not active holds nothing. */
    GrantQuery.Standing of(long account) {
        return accounts.get(account);
    }

    /** What the organisation changed in the matrix; only where the transaction is bound to it. */
    Map<String, Map<Role, Set<Reach>>> rights(long organisation) {
        return rights.get(organisation);
    }

    void forgetAccount(long account) {
        accounts.forget(account);
    }

    void forgetRights(long organisation) {
        rights.forget(organisation);
    }

    private static <T> T in(TransactionTemplate transaction, Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }
}
