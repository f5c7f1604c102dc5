package ru.zvonok.platform.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the ids of things from words that a stranger may have written. */
public final class Ids {

    private static final Pattern ID = Pattern.compile("0|[1-9][0-9]{0,17}");

    private Ids() {}

    /** The id, written in the one way there is; empty for every other word. */
    public static Optional<Long> read(String word) {
        return ID.matcher(word).matches() ? Optional.of(Long.valueOf(word)) : Optional.empty();
    }
}
