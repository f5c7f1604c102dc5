package ru.zvonok.platform.access;

import java.time.Instant;

/**
 * One of the own sessions.
 *
 * @param browser browser and system in words, «Chrome, Windows»
 * @param current whether it is the session that asks
 */
public record OwnSession(
        long id, Instant started, Instant lastSeen, Way way, String browser, String address, boolean current) {

    /** How somebody signed in. */
    public enum Way {
        PASSWORD,
        CODE,
        PROVIDER;

        public String textKey() {
            return "access.way." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
