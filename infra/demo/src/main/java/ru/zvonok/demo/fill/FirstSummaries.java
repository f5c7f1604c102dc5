package ru.zvonok.demo.fill;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.jobs.DueWork;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.platform.tenancy.TenantScope;

/** Reckons the summaries of what was just filled, so that they are there with the rows they come from. */
@Component
class FirstSummaries {

    private static final String WORK = "oversight.summaries";
    private static final int LOOKS = 1_200;
    private static final long PAUSE = Duration.ofMillis(100).toNanos();

    private final ObjectProvider<DueWork> works;
    private final TenantScope scope;
    private final AccessControl access;
    private final TransactionTemplate transaction;

    FirstSummaries(
            ObjectProvider<DueWork> works, TenantScope scope, AccessControl access, TransactionTemplate transaction) {
        this.works = works;
        this.scope = scope;
        this.access = access;
        this.transaction = transaction;
    }

    /** An organisation at which the application's own worker is already is left to that one, until nothing is due there. */
    void reckon(List<Long> organisations) {
        DueWork work = works.stream()
                .filter(one -> one.name().equals(WORK))
                .findFirst()
                .orElseThrow();
        Set<Long> left = new LinkedHashSet<>(organisations);
        for (int look = 0; !left.isEmpty(); look++) {
            if (look == LOOKS) {
                throw new IllegalStateException("summaries are still due in " + left);
            }
            if (look > 0) {
                LockSupport.parkNanos(PAUSE);
            }
            left.forEach(organisation -> scope.run(organisation, () -> access.asSystem(WORK, work::run)));
            left.retainAll(
                    Objects.requireNonNull(scope.in(new Scope.Region(), () -> transaction.execute(of -> work.due()))));
        }
    }
}
