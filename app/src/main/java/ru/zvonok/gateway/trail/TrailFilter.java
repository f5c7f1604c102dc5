package ru.zvonok.gateway.trail;

import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.DateRange;

/**
 * What is looked for in the audit.
 *
 * @param days first and last day, in the organisation's time
 * @param name beginning of a surname, may be empty
 * @param about whether the name is of whom it is about, else of who acted
 * @param write changes or readings, null for both
 * @param module the module whose events are wanted, null for all
 */
public record TrailFilter(
        DateRange days,
        String name,
        boolean about,
        @Nullable Boolean write,
        @Nullable String module) {}
