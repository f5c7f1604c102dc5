package ru.zvonok.platform.access.core;

import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Service;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Action;
import ru.zvonok.platform.access.Actions;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.ForAction;
import ru.zvonok.platform.access.ForAnybody;
import ru.zvonok.platform.access.ForSignedIn;
import ru.zvonok.platform.access.PageGate;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.ModuleProfile;
import ru.zvonok.platform.tenancy.OrganisationEntry;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.platform.tenancy.TenantScope;

@Service
class PageGateService implements PageGate {

    private final AccessControl access;
    private final CurrentActor current;
    private final GrantBook book;
    private final Actions actions;
    private final Directory directory;
    private final TenantScope scope;

    PageGateService(
            AccessControl access,
            CurrentActor current,
            GrantBook book,
            Actions actions,
            Directory directory,
            TenantScope scope) {
        this.access = access;
        this.current = current;
        this.book = book;
        this.actions = actions;
        this.directory = directory;
        this.scope = scope;
    }

    @Override
    public boolean opens(Class<?> page) {
        if (AnnotatedElementUtils.hasAnnotation(page, ForAnybody.class)) {
            return true;
        }
        if (current.actor().isEmpty()) {
            return false;
        }
        ForAction mark = AnnotatedElementUtils.findMergedAnnotation(page, ForAction.class);
        if (mark != null) {
            return opens(mark);
        }
        return AnnotatedElementUtils.hasAnnotation(page, ForSignedIn.class)
                || AnnotatedElementUtils.hasAnnotation(page, PermitAll.class);
    }

    /** Whether the mark is met in the bound scope. */
    boolean opens(ForAction mark) {
        Scope bound = scope.current();
        return bound != null
                && offered(Set.of(mark.modules()), bound)
                && Arrays.stream(mark.value()).map(actions::of).anyMatch(action -> allows(mark, action));
    }

    private boolean allows(ForAction mark, Action action) {
        return mark.whole() ? access.allows(action, Target.organisation()) : access.allowsAny(action);
    }

    private boolean offered(Set<ModuleProfile> wanted, Scope bound) {
        List<Long> ids =
                switch (bound) {
                    case Scope.Organisation one -> List.of(one.id());
                    case Scope.Several several -> several.organisations();
                    case Scope.Region region -> List.of();
                };
        return wanted.isEmpty()
                || ids.size() != 1
                || directory.organisation(ids.getFirst()).stream()
                        .flatMap(one -> one.modules().stream())
                        .anyMatch(wanted::contains);
    }

    @Override
    public Optional<Scope> onOrganisation(long organisation) {
        Optional<Actor> actor = current.actor();
        Optional<OrganisationEntry> entry = directory.organisation(organisation).filter(one -> !one.closed());
        if (actor.isEmpty() || entry.isEmpty()) {
            return Optional.empty();
        }
        List<GrantQuery.Grant> grants = book.of(actor.get().account()).grants();
        if (grants.stream().anyMatch(grant -> grant.isOrganisation(organisation))) {
            return Optional.of(new Scope.Organisation(organisation));
        }
        Long municipality = entry.get().municipality();
        boolean above = grants.stream()
                .anyMatch(grant -> grant.isRegion() || municipality != null && grant.isMunicipality(municipality));
        return above ? Optional.of(new Scope.Several(List.of(organisation))) : Optional.empty();
    }

    @Override
    public Optional<Scope> onMunicipality(long municipality) {
        boolean officer = current.actor().stream()
                .flatMap(actor -> book.of(actor.account()).grants().stream())
                .anyMatch(grant -> grant.isRegion() || grant.isMunicipality(municipality));
        if (!officer
                || directory
                        .municipality(municipality)
                        .filter(one -> !one.closed())
                        .isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Scope.Several(directory.ofMunicipality(municipality).stream()
                .filter(one -> !one.closed())
                .map(OrganisationEntry::id)
                .toList()));
    }

    @Override
    public Optional<Scope> onRegion() {
        boolean officer = current.actor().stream()
                .flatMap(actor -> book.of(actor.account()).grants().stream())
                .anyMatch(GrantQuery.Grant::isRegion);
        return officer ? Optional.of(new Scope.Region()) : Optional.empty();
    }
}
