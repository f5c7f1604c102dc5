package ru.zvonok.registry.enrolment;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.PersonName;

/**
 * An order with its people.
 *
 * @param version to be handed back with a change, a signature, a cancellation
 * @param signed who signed it and when; null until then
 */
public record OrderCard(
        long id,
        int version,
        OrderKind kind,
        OrderState state,
        String number,
        LocalDate issuedOn,
        LocalDate effectiveOn,
        String basis,
        Act drafted,
        @Nullable Act signed,
        @Nullable Act cancelled,
        List<Line> lines)
        implements Serializable {

    public OrderCard {
        lines = List.copyOf(lines);
    }

    /** Who did it and when. */
    public record Act(String by, Instant at) implements Serializable {}

    public record Line(
            long person,
            PersonName name,
            @Nullable Long from,
            @Nullable String fromName,
            @Nullable Long to,
            @Nullable String toName,
            MovementReason reason,
            @Nullable String place)
            implements Serializable {}
}
