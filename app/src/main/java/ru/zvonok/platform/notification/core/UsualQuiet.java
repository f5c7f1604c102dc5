package ru.zvonok.platform.notification.core;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.notification.QuietHours;
import ru.zvonok.platform.tenancy.OrganisationEntry;
import ru.zvonok.platform.tenancy.RegionalRules;

/** The hours without letters of whoever chose none: dated numbers of the region. */
@Component
class UsualQuiet {

    private final RegionalRules rules;
    private final SchoolClock clock;

    UsualQuiet(RegionalRules rules, SchoolClock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    QuietHours of(OrganisationEntry organisation) {
        LocalDate today = clock.today(organisation.zone());
        int from = rules.number("notification.quiet.from-hour", today, organisation)
                .intValue();
        int to = rules.number("notification.quiet.to-hour", today, organisation).intValue();
        return from == to
                ? QuietHours.NEVER
                : new QuietHours(LocalTime.of(from, 0), LocalTime.of(to, 0), EnumSet.allOf(DayOfWeek.class));
    }
}
