package ru.zvonok.learning.journal.core;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.journal.LoadFacts;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.tenancy.TenantScope;

@Service
class LoadFactsService implements LoadFacts {

    private final LoadQuery query;
    private final TenantScope scope;

    LoadFactsService(LoadQuery query, TenantScope scope) {
        this.query = query;
        this.scope = scope;
    }

    @Override
    @Transactional
    public List<GivenWork> works(int schoolYear, DateRange days, Collection<Integer> types) {
        return query.works(scope.organisations(), schoolYear, days, types);
    }

    @Override
    @Transactional
    public List<GivenHomework> due(int schoolYear, Collection<Long> courses, DateRange days) {
        return courses.isEmpty() ? List.of() : query.due(scope.organisations(), schoolYear, courses, days);
    }

    @Override
    @Transactional
    public List<GivenHomework> given(int schoolYear, DateRange days) {
        return query.given(scope.organisations(), schoolYear, days);
    }
}
