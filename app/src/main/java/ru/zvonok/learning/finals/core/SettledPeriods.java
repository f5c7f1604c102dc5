package ru.zvonok.learning.finals.core;

import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.calendar.PeriodUse;

/** Marks, also those taken back, hang on their period. */
@Component
class SettledPeriods implements PeriodUse {

    private final TenantScope scope;
    private final PeriodMarkQuery marks;

    SettledPeriods(TenantScope scope, PeriodMarkQuery marks) {
        this.scope = scope;
        this.marks = marks;
    }

    @Override
    public Set<Long> used(int year, Collection<Long> periods) {
        return marks.periodsWithMarks(scope.organisation(), year, periods);
    }
}
