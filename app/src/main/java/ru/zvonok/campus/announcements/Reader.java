package ru.zvonok.campus.announcements;

import java.io.Serializable;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to whom an announcement speaks.
 *
 * @param name shown name of the account
 * @param openedAt last, null where it never was
 * @param confirmedAt when they took note of it as it is
 */
public record Reader(
        long account,
        String name,
        @Nullable LocalDateTime openedAt,
        @Nullable LocalDateTime confirmedAt) implements Serializable {

    @Override
    public String toString() {
        return "Reader[" + account + "]";
    }
}
