package ru.zvonok.platform.jobs.core;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.jobs.NightlyWork;
import ru.zvonok.platform.kernel.Fault;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.OrganisationEntry;
import ru.zvonok.platform.tenancy.TenantScope;

/** Does the work of the night, one organisation after the other. */
@Component
class NightRunner {

    private static final Logger LOG = LoggerFactory.getLogger(NightRunner.class);

    private final ObjectProvider<NightlyWork> works;
    private final Directory directory;
    private final TenantScope scope;
    private final AccessControl access;
    private final TransactionTemplate transaction;

    NightRunner(
            ObjectProvider<NightlyWork> works,
            Directory directory,
            TenantScope scope,
            AccessControl access,
            TransactionTemplate transaction) {
        this.works = works;
        this.directory = directory;
        this.scope = scope;
        this.access = access;
        this.transaction = transaction;
    }

    void run() {
        for (NightlyWork work : works.orderedStream().toList()) {
            for (OrganisationEntry organisation : directory.organisations()) {
                if (!organisation.closed()) {
                    one(work, organisation.id());
                }
            }
        }
    }

    private void one(NightlyWork work, long organisation) {
        try {
            scope.run(
                    organisation,
                    () -> access.asSystem(work.name(), () -> transaction.executeWithoutResult(status -> work.run())));
        } catch (RuntimeException fault) {
            LOG.error("the work {} of the night failed in organisation {}", work.name(), organisation, Fault.of(fault));
        }
    }
}
