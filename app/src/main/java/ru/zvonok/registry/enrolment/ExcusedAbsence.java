package ru.zvonok.registry.enrolment;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Days a person is absent with a good reason, both ends included.
 *
 * @param id 0 for a new one
 * @param document the paper that shows it
 */
public record ExcusedAbsence(
        long id,
        long person,
        LocalDate from,
        LocalDate to,
        Reason reason,
        @Nullable String document) implements Serializable {

    /** {@link #SICK} is «Б» in a journal, the others «УП». */
    public enum Reason {
        SICK,
        FAMILY,
        SANATORIUM,
        QUARANTINE,
        PARENT_LEAVE,
        COMPETITION,
        OTHER;

        public String textKey() {
            return "enrolment.absence." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** The same on other days, as a new one. */
    public ExcusedAbsence on(LocalDate first, LocalDate last) {
        return new ExcusedAbsence(0, person, first, last, reason, document);
    }
}
