package ru.zvonok.campus.portfolio.core;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.zvonok.campus.portfolio.PortfolioAction;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.files.FileGuard;
import ru.zvonok.platform.files.StoredFile;
import ru.zvonok.platform.tenancy.TenantScope;

/** A file of a portfolio is seen by whoever fills it and by whoever may look at it; a classmate never sees one. */
@Component
class ProofGuard implements FileGuard {

    static final String PURPOSE = "portfolio.proof";

    private final ProofQuery query;
    private final AccessControl access;
    private final TenantScope scope;

    ProofGuard(ProofQuery query, AccessControl access, TenantScope scope) {
        this.query = query;
        this.access = access;
        this.scope = scope;
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public boolean mayRead(StoredFile file) {
        return owner(file)
                .map(Target::person)
                .filter(person -> access.allows(PortfolioAction.FILL, person)
                        || access.allows(PortfolioAction.VIEW, person)
                        || access.allows(PortfolioAction.VERIFY, person))
                .isPresent();
    }

    @Override
    public boolean mayChange(StoredFile file, long account) {
        return owner(file)
                .filter(person -> access.allows(PortfolioAction.FILL, Target.person(person)))
                .isPresent();
    }

    @Override
    public Set<Long> persons(StoredFile file) {
        return owner(file).map(Set::of).orElse(Set.of());
    }

    private Optional<Long> owner(StoredFile file) {
        return query.owner(scope.organisation(), file.publicId());
    }
}
