package ru.zvonok.registry.people;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.PersonName;

/**
 * A line of the staff list.
 *
 * @param positions names of the positions, the main one first, parted by commas
 * @param rate sum of the rates
 * @param until last day, when the person is released
 */
public record StaffRow(
        long person,
        PersonName name,
        String positions,
        BigDecimal rate,
        LocalDate since,
        @Nullable LocalDate until) implements Serializable {}
