package ru.zvonok.platform.access.core;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import ru.zvonok.platform.access.GrantsChanged;
import ru.zvonok.platform.access.RightsChanged;

/** Forgets what changed, here and on the other nodes, when the transaction that changed it is over, whichever way it went. */
@Component
class AccessChanges {

    private final GrantBook book;
    private final SessionBook sessions;
    private final AccessBus bus;

    AccessChanges(GrantBook book, SessionBook sessions, AccessBus bus) {
        this.book = book;
        this.sessions = sessions;
        this.bus = bus;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION, fallbackExecution = true)
    void changed(GrantsChanged event) {
        book.forgetAccount(event.account());
        bus.account(event.account());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION, fallbackExecution = true)
    void changed(RightsChanged event) {
        book.forgetRights(event.organisation());
        bus.rights(event.organisation());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void ended(SessionsToEnd event) {
        event.sessions().forEach(session -> {
            sessions.dismiss(session);
            bus.session(session);
        });
    }

    /** Sessions whose end was written down; wherever they are open, they are thrown away after the commit. */
    record SessionsToEnd(List<Long> sessions) {}
}
