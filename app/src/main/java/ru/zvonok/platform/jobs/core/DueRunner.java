package ru.zvonok.platform.jobs.core;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.jobs.DueWork;
import ru.zvonok.platform.kernel.Fault;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.platform.tenancy.TenantScope;

/** Does what has fallen due, one organisation after the other; one that fails does not hold up the others. */
@Component
class DueRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DueRunner.class);

    private final ObjectProvider<DueWork> works;
    private final TenantScope scope;
    private final AccessControl access;
    private final TransactionTemplate transaction;

    DueRunner(ObjectProvider<DueWork> works, TenantScope scope, AccessControl access, TransactionTemplate transaction) {
        this.works = works;
        this.scope = scope;
        this.access = access;
        this.transaction = transaction;
    }

    /** The works of the usual round, or those that are looked for more often. */
    void run(boolean soon) {
        works.orderedStream().filter(work -> work.soon() == soon).forEach(this::look);
    }

    private void look(DueWork work) {
        try {
            List<Long> due = scope.in(new Scope.Region(), () -> transaction.execute(status -> work.due()));
            due.forEach(organisation -> one(work, organisation));
        } catch (RuntimeException fault) {
            LOG.error("nobody knows where the work {} is due", work.name(), Fault.of(fault));
        }
    }

    private void one(DueWork work, long organisation) {
        try {
            scope.run(organisation, () -> access.asSystem(work.name(), work::run));
        } catch (RuntimeException fault) {
            LOG.error("the work {} failed in organisation {}", work.name(), organisation, Fault.of(fault));
        }
    }
}
