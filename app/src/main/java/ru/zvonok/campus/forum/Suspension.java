package ru.zvonok.campus.forum;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody may not write.
 *
 * @param until the last day
 * @param group in the sections of this class only, null: nowhere
 * @param mayLift whether the reader may end it
 */
public record Suspension(
        long id,
        String who,
        LocalDate until,
        String reason,
        @Nullable Long group,
        boolean mayLift) implements Serializable {

    public static final int LONGEST_DAYS = 366;

    @Override
    public String toString() {
        return "Suspension[" + id + "]";
    }
}
