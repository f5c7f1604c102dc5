package ru.zvonok.platform.audit.core;

import java.sql.Date;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.audit.AuditActor;
import ru.zvonok.platform.audit.AuditEntry;
import ru.zvonok.platform.audit.core.NotedReadings.Reading;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.platform.tenancy.TenantScope;

@Service
class AuditService implements Audit {

    private final AuditQuery query;
    private final TenantScope scope;
    private final Directory directory;
    private final SchoolClock clock;
    private final NotedReadings readings;
    private final SingletonSupplier<AuditActor> actors;
    private final TransactionTemplate ownTransaction;

    AuditService(
            AuditQuery query,
            TenantScope scope,
            Directory directory,
            SchoolClock clock,
            NotedReadings readings,
            ObjectProvider<AuditActor> actors,
            PlatformTransactionManager transactions) {
        this.query = query;
        this.scope = scope;
        this.directory = directory;
        this.clock = clock;
        this.readings = readings;
        this.actors = SingletonSupplier.ofNullable(actors::getIfAvailable);
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void wrote(String event, UnaryOperator<AuditEntry> about) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a write is noted in its own transaction");
        }
        insert(event, 'W', about.apply(AuditEntry.EMPTY), scope.organisation());
    }

    @Override
    public void read(String event, UnaryOperator<AuditEntry> about) {
        AuditEntry entry = about.apply(AuditEntry.EMPTY);
        if (scope.current() instanceof Scope.Organisation
                && TransactionSynchronizationManager.isActualTransactionActive()) {
            if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
                // a second connection of the same pool, asked for while the first is held: enough readers wait for each
                // other for ever
                throw new IllegalStateException(
                        "a reading is noted in its own transaction, which must not be read-only");
            }
            insert(event, 'R', entry, scope.organisation());
            return;
        }
        for (long organisation : scope.organisations()) {
            scope.run(
                    organisation,
                    () -> ownTransaction.executeWithoutResult(status -> insert(event, 'R', entry, organisation)));
        }
    }

    @Override
    public void readOnceADay(String event, UnaryOperator<AuditEntry> about) {
        @Nullable AuditActor actor = actors.get();
        Reading reading = new Reading(
                scope.organisation(),
                actor == null ? null : actor.account(),
                directory.today(),
                event,
                about.apply(AuditEntry.EMPTY));
        if (!readings.add(reading)) {
            return;
        }
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    if (status != STATUS_COMMITTED) {
                        readings.forget(reading);
                    }
                }
            });
        }
        try {
            read(event, none -> reading.about());
        } catch (RuntimeException notNoted) {
            readings.forget(reading);
            throw notNoted;
        }
    }

    @Override
    public void regional(String event, UnaryOperator<AuditEntry> about) {
        AuditEntry entry = about.apply(AuditEntry.EMPTY);
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            insertRegional(event, entry);
        } else {
            ownTransaction.executeWithoutResult(status -> insertRegional(event, entry));
        }
    }

    private void insertRegional(String event, AuditEntry entry) {
        @Nullable AuditActor actor = actors.get();
        query.insertRegional(
                clock.now(),
                event,
                actor == null ? null : actor.account(),
                actor == null ? null : actor.systemReason(),
                actor == null ? null : actor.address(),
                entry);
    }

    private void insert(String event, char kind, AuditEntry entry, long organisation) {
        @Nullable AuditActor actor = actors.get();
        var now = clock.now();
        query.insert(
                organisation,
                SchoolYear.of(now.atZone(ZoneOffset.UTC).toLocalDate()),
                now,
                event,
                kind,
                actor == null ? null : actor.account(),
                actor == null ? null : actor.systemReason(),
                actor == null ? "" : String.join(",", actor.roles()),
                entry.day() == null ? null : Date.valueOf(entry.day()),
                entry,
                entry.persons().stream().sorted(Comparator.naturalOrder()).toList());
    }
}
