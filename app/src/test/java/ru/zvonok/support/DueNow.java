package ru.zvonok.support;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.jobs.DueWork;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.platform.tenancy.TenantScope;

/** Does what is due at once, as the node does it a few times a minute. */
@Component
public class DueNow {

    private final ObjectProvider<DueWork> works;
    private final TenantScope scope;
    private final AccessControl access;
    private final TransactionTemplate transaction;

    DueNow(ObjectProvider<DueWork> works, TenantScope scope, AccessControl access, TransactionTemplate transaction) {
        this.works = works;
        this.scope = scope;
        this.access = access;
        this.transaction = transaction;
    }

    /** Does a work in an organisation; answers whether anything was due there. */
    public boolean run(String name, long organisation) {
        DueWork work = works.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        List<Long> due = scope.in(new Scope.Region(), () -> transaction.execute(status -> work.due()));
        if (due.contains(organisation)) {
            scope.run(organisation, () -> access.asSystem(name, work::run));
        }
        return due.contains(organisation);
    }
}
