package ru.zvonok.platform.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.Problem;

/**
 * Something found in a file.
 *
 * @param row number in the file
 * @param column counted from zero, or null where it concerns the whole row
 * @param arguments of the problem's text
 */
public record Finding(
        Weight weight, Problem problem, int row, @Nullable Integer column, List<Object> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    /** How much it matters. */
    public enum Weight {
        /** The row must be mended or left out. */
        REFUSED,
        /** Has a default answer; somebody who knows should look. */
        ASKED,
        /** Only odd. */
        NOTED,
        /** Good to know, nothing odd: who is whose brother. */
        TOLD
    }
}
