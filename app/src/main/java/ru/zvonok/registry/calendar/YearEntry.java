package ru.zvonok.registry.calendar;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A school year of an organisation.
 *
 * @param year the calendar year it starts in: 2026 is 2026/27
 * @param closedAt when it was closed; null while it is open
 */
public record YearEntry(
        int year,
        LocalDate startsOn,
        LocalDate endsOn,
        @Nullable Instant closedAt) implements Serializable {

    public boolean closed() {
        return closedAt != null;
    }
}
