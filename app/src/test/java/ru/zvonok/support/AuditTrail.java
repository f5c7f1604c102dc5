package ru.zvonok.support;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.tenancy.TenantScope;

/** What the audit of an organisation has noted, as the application role reads it. */
@Component
public class AuditTrail {

    private final TenantScope scope;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    AuditTrail(TenantScope scope, TransactionTemplate transaction, JdbcClient jdbc) {
        this.scope = scope;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /** The events somebody caused, in their order. */
    public List<String> of(long organisation, Actor actor) {
        return scope.in(
                organisation,
                () -> transaction.execute(status -> jdbc.sql("""
                        select event from audit.entry
                         where organisation_id = :organisation and account_id = :account order by at, id
                        """)
                        .param("organisation", organisation)
                        .param("account", actor.account())
                        .query(String.class)
                        .list()));
    }

    /** Whom the entries of an event name. */
    public List<Long> persons(long organisation, String event) {
        return scope.in(
                organisation,
                () -> transaction.execute(status -> jdbc.sql("""
                        select p.person_id from audit.entry e
                          join audit.entry_person p on p.organisation_id = e.organisation_id and p.entry_id = e.id
                         where e.organisation_id = :organisation and e.event = :event
                        """)
                        .param("organisation", organisation)
                        .param("event", event)
                        .query(Long.class)
                        .list()));
    }
}
