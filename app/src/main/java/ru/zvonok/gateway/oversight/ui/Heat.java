package ru.zvonok.gateway.oversight.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.tenancy.OrganisationEntry;
import ru.zvonok.platform.tenancy.RegionalRules;

/** How dark a share of an organisation is shown: by the limits that hold there today. */
@Component
class Heat {

    private final RegionalRules rules;
    private final SchoolClock clock;

    Heat(RegionalRules rules, SchoolClock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** Nothing from the best limit on, and where there was nothing to fill; then it darkens, the worst is bold as well. */
    @Nullable
    String of(OrganisationEntry organisation, int of, int percent) {
        if (of == 0 || reaches("good", organisation, percent)) {
            return null;
        }
        if (reaches("fair", organisation, percent)) {
            return "heat-1";
        }
        return reaches("poor", organisation, percent) ? "heat-2" : "heat-3";
    }

    private boolean reaches(String limit, OrganisationEntry organisation, int percent) {
        LocalDate today = clock.today(organisation.zone());
        return BigDecimal.valueOf(percent).compareTo(rules.number("oversight.heat." + limit, today, organisation)) >= 0;
    }
}
