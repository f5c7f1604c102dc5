package ru.zvonok.learning.curriculum;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.PersonName;

/**
 * A course with its hours and main teachers, as the list of the teaching load shows it.
 *
 * @param hours a week; null where nobody said
 * @param teachers main teachers of the year, the earliest first
 * @param now who teaches it today, else who will next
 */
public record AssignmentRow(
        Course course,
        @Nullable BigDecimal hours,
        List<Span> teachers,
        @Nullable Span now) implements Serializable {

    public AssignmentRow {
        teachers = List.copyOf(teachers);
    }

    public Optional<Span> teacher() {
        return Optional.ofNullable(now);
    }

    /** Somebody teaching from a day to a day. */
    public record Span(
            long person,
            PersonName name,
            LocalDate validFrom,
            @Nullable LocalDate validTo) implements Serializable {

        public boolean on(LocalDate day) {
            return new DateRange(validFrom, validTo).contains(day);
        }
    }
}
