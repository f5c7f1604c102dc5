package ru.zvonok.gateway.integration.rest.core;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;

/** Days and years as a stranger may have written them; what is none is no request (400). */
final class Asked {

    private static final Pattern YEAR = Pattern.compile("20[0-9]{2}");

    private Asked() {}

    /** {@code 2026-11-12}, of this century. */
    static LocalDate day(@Nullable String word, LocalDate otherwise) {
        if (word == null) {
            return otherwise;
        }
        if (word.length() < 4 || !YEAR.matcher(word.substring(0, 4)).matches()) {
            throw new TypeMismatchException(word, LocalDate.class);
        }
        try {
            return LocalDate.parse(word);
        } catch (DateTimeParseException e) {
            throw new TypeMismatchException(word, LocalDate.class, e);
        }
    }

    /** {@code 2026} for 2026/27, of this century. */
    static int year(@Nullable String word, int otherwise) {
        if (word == null) {
            return otherwise;
        }
        if (!YEAR.matcher(word).matches()) {
            throw new TypeMismatchException(word, Integer.class);
        }
        return Integer.parseInt(word);
    }
}
