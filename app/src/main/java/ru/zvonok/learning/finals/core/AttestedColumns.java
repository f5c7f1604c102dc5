package ru.zvonok.learning.finals.core;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.journal.AttestedDays;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.calendar.Calendar;

/** Tells the journal when its courses hold their attestation. */
@Component
class AttestedColumns implements AttestedDays {

    private final AttestationQuery query;
    private final Calendar calendar;
    private final TenantScope scope;

    AttestedColumns(AttestationQuery query, Calendar calendar, TenantScope scope) {
        this.query = query;
        this.calendar = calendar;
        this.scope = scope;
    }

    @Override
    public List<Attested> of(long course, int schoolYear) {
        return query.ofCourse(scope.organisations(), schoolYear, course).stream()
                .map(one -> calendar.period(one.period()).map(period -> new Attested(period.days(), one.day())))
                .flatMap(Optional::stream)
                .toList();
    }
}
