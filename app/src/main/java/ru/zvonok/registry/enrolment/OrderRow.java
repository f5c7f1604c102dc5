package ru.zvonok.registry.enrolment;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A line of the list of orders; {@code first} is the first of its people by name, {@code people} how many there are. */
public record OrderRow(
        long id,
        OrderKind kind,
        OrderState state,
        String number,
        LocalDate issuedOn,
        LocalDate effectiveOn,
        int people,
        @Nullable String first,
        @Nullable String signedBy)
        implements Serializable {}
