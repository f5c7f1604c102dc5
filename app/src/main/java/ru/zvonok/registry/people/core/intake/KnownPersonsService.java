package ru.zvonok.registry.people.core.intake;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.people.KnownPerson;
import ru.zvonok.registry.people.KnownPersons;

@Service
class KnownPersonsService implements KnownPersons {

    private final TenantScope scope;
    private final KnownPersonsQuery query;

    KnownPersonsService(TenantScope scope, KnownPersonsQuery query) {
        this.scope = scope;
        this.query = query;
    }

    @Override
    @Transactional(readOnly = true)
    public List<KnownPerson> all() {
        return query.all(scope.organisation());
    }
}
