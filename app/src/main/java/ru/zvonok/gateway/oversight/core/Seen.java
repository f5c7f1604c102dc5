package ru.zvonok.gateway.oversight.core;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.OrganisationEntry;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.platform.tenancy.TenantScope;

/** The open organisations of the bound scope. */
@Component
class Seen {

    private final TenantScope scope;
    private final Directory directory;

    Seen(TenantScope scope, Directory directory) {
        this.scope = scope;
        this.directory = directory;
    }

    List<OrganisationEntry> organisations() {
        List<OrganisationEntry> all =
                switch (scope.current()) {
                    case Scope.Several several ->
                        several.organisations().stream()
                                .flatMap(id -> directory.organisation(id).stream())
                                .toList();
                    case Scope.Region region -> directory.organisations();
                    case Scope.Organisation one -> List.of(directory.current());
                    case null -> List.of();
                };
        return all.stream().filter(one -> !one.closed()).toList();
    }

    List<Long> ids() {
        return organisations().stream().map(OrganisationEntry::id).toList();
    }

    /** Where most of them are: a region lies in one zone or in two. */
    ZoneId zone() {
        return organisations().stream().map(OrganisationEntry::zone).findFirst().orElse(ZoneOffset.UTC);
    }
}
