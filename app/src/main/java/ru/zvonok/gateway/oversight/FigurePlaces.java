package ru.zvonok.gateway.oversight;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of today.
 *
 * @param due what should have been written in journals of the last 31 days by now
 * @param inTime that of it which was written by its last day
 */
public record FigurePlaces(int learners, int classes, int staff, long due, long inTime) implements Serializable {

    public static final FigurePlaces NONE = new FigurePlaces(0, 0, 0, 0, 0);

    public FigurePlaces plus(FigurePlaces other) {
        return new FigurePlaces(
                learners + other.learners,
                classes + other.classes,
                staff + other.staff,
                due + other.due,
                inTime + other.inTime);
    }

    /** Whole per cent, rounded down; null where nothing was due. */
    public @Nullable Integer inTimeShare() {
        return due == 0 ? null : (int) (inTime * 100 / due);
    }
}
