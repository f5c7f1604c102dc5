package ru.zvonok.platform.jobs.core;

import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.jobs.NightlyWork;
import ru.zvonok.platform.kernel.Fault;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.kernel.SchoolYear;
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
    private final YearsQuery years;
    private final SchoolClock clock;

    NightRunner(
            ObjectProvider<NightlyWork> works,
            Directory directory,
            TenantScope scope,
            AccessControl access,
            TransactionTemplate transaction,
            YearsQuery years,
            SchoolClock clock) {
        this.works = works;
        this.directory = directory;
        this.scope = scope;
        this.access = access;
        this.transaction = transaction;
        this.years = years;
        this.clock = clock;
    }

    void run() {
        warnOfTheNextYear();
        for (NightlyWork work : works.orderedStream().toList()) {
            for (OrganisationEntry organisation : directory.organisations()) {
                if (!organisation.closed()) {
                    one(work, organisation.id());
                }
            }
        }
    }

    /** Places for the next school year are made at a start, as the role of the migrations; here they are only looked for. */
    private void warnOfTheNextYear() {
        int next = SchoolYear.of(clock.today(ZoneOffset.UTC)) + 1;
        List<String> missing = years.without(next);
        if (!missing.isEmpty()) {
            LOG.warn("the tables {} have no place for the school year {} yet: start a node anew", missing, next);
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
