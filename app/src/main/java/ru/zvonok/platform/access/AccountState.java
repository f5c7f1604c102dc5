package ru.zvonok.platform.access;

import java.util.Locale;

/** Life of an account. Only an active one signs in and holds anything. */
public enum AccountState {
    /** Made, not yet used: waits for its code. */
    NEW,
    ACTIVE,
    BLOCKED;

    public String textKey() {
        return "access.state." + name().toLowerCase(Locale.ROOT);
    }
}
