package ru.zvonok.platform.kernel;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days from {@code from} to {@code to}, both included; without {@code to} it has no end yet. */
public record DateRange(LocalDate from, @Nullable LocalDate to) implements Serializable {

    public DateRange {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a date range ends before it starts");
        }
    }

    public static DateRange from(LocalDate from) {
        return new DateRange(from, null);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    public boolean overlaps(DateRange other) {
        return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
    }
}
