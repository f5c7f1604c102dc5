package ru.zvonok.registry.enrolment;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.PersonName;

/** A line of the movement book: one person of one signed order. */
public record Movement(
        LocalDate on,
        OrderKind kind,
        long order,
        String number,
        LocalDate issuedOn,
        long person,
        PersonName name,
        @Nullable String fromName,
        @Nullable String toName,
        MovementReason reason,
        @Nullable String place)
        implements Serializable {}
