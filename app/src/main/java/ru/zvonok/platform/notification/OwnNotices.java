package ru.zvonok.platform.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one wants to be told.
 *
 * @param kinds those that concern one's roles
 * @param mailPossible whether this installation sends letters at all
 * @param address the confirmed address, null for none
 * @param wanted an address that waits for its code, null for none
 */
public record OwnNotices(
        List<NoticeChoice> kinds,
        boolean mailPossible,
        @Nullable String address,
        @Nullable String wanted,
        QuietHours quiet) {

    public OwnNotices {
        kinds = List.copyOf(kinds);
    }
}
