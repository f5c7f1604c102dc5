package ru.zvonok.registry.people;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Which of the staff.
 *
 * @param name beginning of the name, any capitals; empty for all
 * @param position only those in this position
 * @param former those who left instead of those who work
 */
public record StaffFilter(String name, @Nullable Long position, boolean former) implements Serializable {

    public static final StaffFilter ALL = new StaffFilter("", null, false);
}
