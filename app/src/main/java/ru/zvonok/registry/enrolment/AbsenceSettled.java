package ru.zvonok.registry.enrolment;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.DateRange;

/** Told inside the transaction in which days of a person were excused, or with no reason were excused no longer. */
public record AbsenceSettled(long organisation, long person, DateRange days, ExcusedAbsence.@Nullable Reason reason)
        implements Serializable {}
