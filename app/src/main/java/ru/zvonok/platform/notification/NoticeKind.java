package ru.zvonok.platform.notification;

import java.util.Set;
import ru.zvonok.platform.access.Role;

/**
 * A kind of notices, declared as a constant of an enum in the module that tells them ({@code JournalNotice.ABSENCE}). All
 * enums that implement it are collected; its text is {@code <key>.title} in the module's texts. People choose by which
 * channels a kind reaches them.
 */
public interface NoticeKind {

    /** Stable key, led by the module's name: {@code journal.absence}. */
    String key();

    /** Whom it concerns; others are not asked how they want it. Empty: everybody. */
    Set<Role> audience();

    /** By which channels it comes where neither the organisation nor the person chose. */
    Set<Channel> usual();

    /** Whether its letters are sent in quiet hours too. */
    default boolean urgent() {
        return false;
    }
}
