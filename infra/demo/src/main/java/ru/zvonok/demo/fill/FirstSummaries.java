package ru.zvonok.demo.fill;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.jobs.DueWork;
import ru.zvonok.platform.tenancy.TenantScope;

/** Reckons the summaries of what was just filled, so that they are there with the rows they come from. */
@Component
class FirstSummaries {

    private static final String WORK = "oversight.summaries";

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
        organisations.forEach(organisation -> scope.run(organisation, () -> access.asSystem(work.name(), work::run)));
    }
}
