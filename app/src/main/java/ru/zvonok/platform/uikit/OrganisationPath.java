package ru.zvonok.platform.uikit;

import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.platform.tenancy.TenantScope;

/** Pages of one organisation. Who comes from above it (municipality, region) looks only. */
@Component
class OrganisationPath {

    private final AccessControl access;
    private final TenantScope tenants;

    OrganisationPath(AccessControl access, TenantScope tenants) {
        this.access = access;
        this.tenants = tenants;
    }

    Optional<Scope> scope(String value) {
        if (!value.matches("[1-9][0-9]{0,17}")) {
            return Optional.empty();
        }
        long id = Long.parseLong(value);
        if (!access.mayEnter(id)) {
            return Optional.empty();
        }
        boolean inside = tenants.in(id, access::roles).stream()
                .map(Role::seat)
                .anyMatch(seat -> seat == Role.Seat.ORGANISATION || seat == Role.Seat.FAMILY);
        return Optional.of(inside ? new Scope.Organisation(id) : new Scope.Several(java.util.List.of(id)));
    }
}
