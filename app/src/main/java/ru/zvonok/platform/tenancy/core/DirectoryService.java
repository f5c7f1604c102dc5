package ru.zvonok.platform.tenancy.core;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.DirectoryReload;
import ru.zvonok.platform.tenancy.Municipality;
import ru.zvonok.platform.tenancy.OrganisationEntry;
import ru.zvonok.platform.tenancy.TenantScope;

/** Keeps the whole directory (some thousand lines) in memory and reads it anew when it is told to. */
@Service
@DependsOn("liquibase")
class DirectoryService implements Directory, DirectoryReload {

    private final DirectoryQuery query;
    private final TransactionTemplate transaction;
    private final TenantScope scope;
    private final SchoolClock clock;
    private volatile @Nullable Snapshot snapshot;

    DirectoryService(DirectoryQuery query, TransactionTemplate transaction, TenantScope scope, SchoolClock clock) {
        this.query = query;
        this.transaction = transaction;
        this.scope = scope;
        this.clock = clock;
    }

    @Override
    public String regionName() {
        return snapshot().region();
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
    public void forget() {
        snapshot = null;
    }

    private Snapshot snapshot() {
        Snapshot known = snapshot;
        if (known == null) {
            known = transaction.execute(status -> {
                Map<Long, OrganisationEntry> byId = new LinkedHashMap<>();
                query.organisations().forEach(one -> byId.put(one.id(), one));
                return new Snapshot(query.regionName(), byId, query.municipalities());
            });
            snapshot = known;
        }
        return known;
    }

    private record Snapshot(
            String region, Map<Long, OrganisationEntry> organisations, List<Municipality> municipalities) {}
}
