package ru.zvonok.platform.tenancy.core;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.DependsOn;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.DirectoryReload;
import ru.zvonok.platform.tenancy.Municipality;
import ru.zvonok.platform.tenancy.OrganisationEntry;
import ru.zvonok.platform.tenancy.RegionalRules;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.platform.tenancy.core.DirectoryQuery.OrganisationRow;
import ru.zvonok.platform.tenancy.core.DirectoryQuery.RegionRow;

/**
 * Keeps the whole directory (some thousand lines) in memory. Reads it anew when it is told to, when a day comes on which an
 * organisation is told closed, and when another node changed it.
 */
@Service
@DependsOn("liquibase")
class DirectoryService implements Directory, DirectoryReload {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryService.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(10);

    private final DirectoryQuery query;
    private final TransactionTemplate transaction;
    private final TenantScope scope;
    private final SchoolClock clock;
    private volatile @Nullable Snapshot snapshot;
    private volatile int forgotten;
    private volatile Instant lookedAt = Instant.EPOCH;

    DirectoryService(DirectoryQuery query, TransactionTemplate transaction, TenantScope scope, SchoolClock clock) {
        this.query = query;
        this.transaction = transaction;
        this.scope = scope;
        this.clock = clock;
    }

    @Override
    public String regionName() {
        return snapshot().region().name();
    }

    @Override
    public String regionAuthority() {
        String authority = snapshot().region().authority();
        return authority == null ? regionName() : authority;
    }

    @Override
    public Optional<OrganisationEntry> organisation(long id) {
        return Optional.ofNullable(snapshot().organisations().get(id));
    }

    @Override
    public OrganisationEntry current() {
        long id = scope.organisation();
        return organisation(id).orElseThrow(() -> new IllegalStateException("the bound organisation is unknown"));
    }

    @Override
    public List<OrganisationEntry> organisations() {
        return List.copyOf(snapshot().organisations().values());
    }

    @Override
    public List<OrganisationEntry> ofMunicipality(long municipality) {
        return organisations().stream()
                .filter(one -> one.municipality() != null && one.municipality() == municipality)
                .toList();
    }

    @Override
    public Optional<Municipality> municipality(long id) {
        return municipalities().stream().filter(one -> one.id() == id).findFirst();
    }

    @Override
    public List<Municipality> municipalities() {
        return snapshot().municipalities();
    }

    @Override
    public LocalDate today() {
        return clock.today(current().zone());
    }

    @Override
    public LocalDateTime localNow() {
        return clock.localNow(current().zone());
    }

    @Override
    public synchronized void forget() {
        forgotten++;
        snapshot = null;
    }

    /** All rules by their key. */
    Map<String, List<RegionalRules.Rule>> rules() {
        return snapshot().rules();
    }

    private Snapshot snapshot() {
        Snapshot known = snapshot;
        if (known == null || !clock.now().isBefore(known.until()) || changedElsewhere(known)) {
            int before = forgotten;
            known = read();
            keep(known, before);
        }
        return known;
    }

    /** What was read before somebody said that it has changed is not kept. */
    private synchronized void keep(Snapshot fresh, int before) {
        if (forgotten == before) {
            snapshot = fresh;
        }
    }

    private Snapshot read() {
        lookedAt = clock.now();
        return transaction.execute(status -> {
            Map<Long, OrganisationEntry> byId = new LinkedHashMap<>();
            Instant until = Instant.MAX;
            for (OrganisationRow row : query.organisations()) {
                OrganisationEntry entry = row.entry();
                LocalDate closedFrom = row.closedFrom();
                if (closedFrom != null && !entry.closed()) {
                    Instant closing = closedFrom.atStartOfDay(entry.zone()).toInstant();
                    if (closing.isAfter(clock.now())) {
                        until = closing.isBefore(until) ? closing : until;
                    } else {
                        entry = closed(entry);
                    }
                }
                byId.put(entry.id(), entry);
            }
            return new Snapshot(query.region(), byId, query.municipalities(), byKey(query.rules()), until);
        });
    }

    /** Asked at most every ten seconds and never inside a transaction, which a failing question would spoil. */
    private boolean changedElsewhere(Snapshot known) {
        Instant now = clock.now();
        if (TransactionSynchronizationManager.isActualTransactionActive() || now.isBefore(lookedAt.plus(LOOK_AGAIN))) {
            return false;
        }
        lookedAt = now;
        try {
            RegionRow region = transaction.execute(status -> query.region());
            return region.version() != known.region().version();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("the directory could not be looked at; the one in memory stays");
            return false;
        }
    }

    private static Map<String, List<RegionalRules.Rule>> byKey(List<RegionalRules.Rule> rules) {
        return rules.stream()
                .collect(Collectors.groupingBy(
                        RegionalRules.Rule::key, LinkedHashMap::new, Collectors.toUnmodifiableList()));
    }

    private static OrganisationEntry closed(OrganisationEntry one) {
        return new OrganisationEntry(
                one.id(),
                one.code(),
                one.name(),
                one.shortName(),
                one.kind(),
                one.modules(),
                one.municipality(),
                one.zone(),
                true);
    }

    private record Snapshot(
            RegionRow region,
            Map<Long, OrganisationEntry> organisations,
            List<Municipality> municipalities,
            Map<String, List<RegionalRules.Rule>> rules,
            Instant until) {}
}
