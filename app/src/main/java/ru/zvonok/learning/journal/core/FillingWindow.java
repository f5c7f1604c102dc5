package ru.zvonok.learning.journal.core;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.RegionalRules;

/** How far one looks back for what is not written: what is older is no deadline any more. */
@Component
class FillingWindow {

    /** However far a rule wants to look. */
    static final int MOST_DAYS = 31;

    private final RegionalRules rules;
    private final Directory directory;

    FillingWindow(RegionalRules rules, Directory directory) {
        this.rules = rules;
        this.directory = directory;
    }

    DateRange untilToday() {
        LocalDate today = directory.today();
        int days = rules.whole("journal.filling.days-back", today);
        return new DateRange(today.minusDays(Math.min(days, MOST_DAYS)), today);
    }
}
