package ru.zvonok.registry.people;

import java.io.Serializable;
import java.math.BigDecimal;
import ru.zvonok.platform.kernel.DateRange;

/**
 * That a person works in a position.
 *
 * @param id 0 for a new one
 * @param position id of the position; {@code positionName} is its name
 * @param rate share of a full post, 1 is a whole one
 * @param main the main position of the person, not one beside it
 */
public record Employment(
        long id, long person, long position, String positionName, DateRange valid, BigDecimal rate, boolean main)
        implements Serializable {}
