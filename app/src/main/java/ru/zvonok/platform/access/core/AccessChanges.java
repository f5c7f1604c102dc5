package ru.zvonok.platform.access.core;

import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import ru.zvonok.platform.access.GrantsChanged;
import ru.zvonok.platform.access.RightsChanged;

/** Forgets what changed when the transaction that changed it is over, whichever way it went. */
@Component
class AccessChanges {

    private final GrantBook book;

    AccessChanges(GrantBook book) {
        this.book = book;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION, fallbackExecution = true)
    void changed(GrantsChanged event) {
        book.forgetAccount(event.account());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION, fallbackExecution = true)
    void changed(RightsChanged event) {
        book.forgetRights(event.organisation());
    }
}
