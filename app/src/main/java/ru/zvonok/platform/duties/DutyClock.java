package ru.zvonok.platform.duties;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import ru.zvonok.platform.kernel.Unguarded;
import ru.zvonok.platform.kernel.Unnoted;

/** Reckons due dates in working days of the bound organisation. */
@Unguarded("reckons with days alone")
@Unnoted("days that are left, no person")
public interface DutyClock {

    /**
     * The last day for each day on which something happened.
     *
     * @param rule key of the dated rule that says within how many working days; 0 is the same day
     */
    Map<LocalDate, LocalDate> due(String rule, Collection<LocalDate> since);
}
