package ru.zvonok.learning.journal;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One mark in a cell.
 *
 * @param id for {@link Works#comment}
 * @param value null for a duty that is not done yet
 * @param due a duty mark: the work must be handed in
 * @param afterwards handed in later, the pupil missed the lesson
 * @param seen whether the family has read a page that shows it as it stands
 */
public record Mark(
        long id,
        long assignment,
        @Nullable Integer value,
        boolean due,
        boolean afterwards,
        @Nullable String comment,
        boolean seen)
        implements Serializable {

    /** As it stands in cells; a duty that is not done is a bullet. */
    public String text() {
        return value == null ? "•" : Scale.text(value);
    }
}
