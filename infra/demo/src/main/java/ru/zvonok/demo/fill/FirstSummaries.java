package ru.zvonok.demo.fill;

import java.sql.SQLException;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.jobs.DueWork;
import ru.zvonok.platform.tenancy.TenantScope;

/** Reckons the summaries of what was just filled, so that they are there with the rows they come from. */
@Component
class FirstSummaries {

    private static final String WORK = "oversight.summaries";
    private static final String LOCKED = "55P03";
    private static final int TRIES = 60;

    private final ObjectProvider<DueWork> works;
    private final TenantScope scope;
    private final AccessControl access;

    FirstSummaries(ObjectProvider<DueWork> works, TenantScope scope, AccessControl access) {
        this.works = works;
        this.scope = scope;
        this.access = access;
    }

    void reckon(List<Long> organisations) {
        DueWork work = works.stream()
                .filter(one -> one.name().equals(WORK))
                .findFirst()
                .orElseThrow();
        organisations.forEach(
                organisation -> scope.run(organisation, () -> access.asSystem(work.name(), () -> patiently(work))));
    }

    /** The application's own worker may be at the same organisation: each try waits for it as long as a lock may be waited for. */
    private static void patiently(DueWork work) {
        for (int tries = 1; ; tries++) {
            try {
                work.run();
                return;
            } catch (DataAccessException held) {
                if (tries == TRIES
                        || !(held.getMostSpecificCause() instanceof SQLException cause
                                && LOCKED.equals(cause.getSQLState()))) {
                    throw held;
                }
            }
        }
    }
}
