package ru.zvonok.gateway.oversight.core;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import ru.zvonok.gateway.oversight.core.DirtyQuery.Spot;
import ru.zvonok.platform.kernel.SchoolClock;

/** Gathers what a transaction has changed and writes it down in one statement, right before its commit. */
@Component
class DirtyBook {

    private final DirtyQuery query;
    private final SchoolClock clock;

    DirtyBook(DirtyQuery query, SchoolClock clock) {
        this.query = query;
        this.clock = clock;
    }

    /** Inside a transaction that is bound to the organisation. */
    void note(long organisation, Collection<Spot> spots) {
        page(organisation).spots.addAll(spots);
    }

    private Page page(long organisation) {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Page.class::isInstance)
                .map(Page.class::cast)
                .filter(page -> page.organisation == organisation)
                .findFirst()
                .orElseGet(() -> {
                    Page page = new Page(organisation);
                    TransactionSynchronizationManager.registerSynchronization(page);
                    return page;
                });
    }

    private final class Page implements TransactionSynchronization {

        private final long organisation;
        private final Set<Spot> spots = new LinkedHashSet<>();

        Page(long organisation) {
            this.organisation = organisation;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!spots.isEmpty()) {
                query.add(organisation, spots, clock.now());
            }
        }
    }
}
