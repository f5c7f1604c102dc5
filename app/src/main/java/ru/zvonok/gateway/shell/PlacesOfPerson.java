package ru.zvonok.gateway.shell;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.OrganisationEntry;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.platform.uikit.Context;
import ru.zvonok.platform.uikit.ContextChoice;
import ru.zvonok.platform.uikit.Here;
import ru.zvonok.platform.uikit.Words;

/** The organisations the signed-in person has a role in. */
@Component
@Order(0)
class PlacesOfPerson implements ContextChoice {

    private final AccessControl access;
    private final Directory directory;
    private final TenantScope tenants;

    PlacesOfPerson(AccessControl access, Directory directory, TenantScope tenants) {
        this.access = access;
        this.directory = directory;
        this.tenants = tenants;
    }

    @Override
    public List<Context> choices() {
        if (access.actorIfAny().isEmpty()) {
            return List.of();
        }
        long here = Here.organisation().orElse(0);
        return directory.organisations().stream()
                .filter(organisation -> access.mayEnter(organisation.id()))
                .map(organisation -> context(organisation, organisation.id() == here))
                .toList();
    }

    private Context context(OrganisationEntry organisation, boolean current) {
        String roles = tenants.in(organisation.id(), access::roles).stream()
                .filter(Role::grantable)
                .map(role -> Words.t(role.textKey()))
                .collect(Collectors.joining(", "));
        return new Context(
                Context.Kind.PLACE,
                icon(organisation),
                organisation.shortName(),
                roles,
                "o/" + organisation.id() + "/today",
                current);
    }

    static String icon(OrganisationEntry organisation) {
        return switch (organisation.kind()) {
            case SCHOOL -> "school";
            case PRESCHOOL -> "baby";
            case COLLEGE -> "graduation-cap";
        };
    }
}
