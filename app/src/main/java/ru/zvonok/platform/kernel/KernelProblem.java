package ru.zvonok.platform.kernel;

import java.util.Locale;

/** Problems that belong to no module. */
public enum KernelProblem implements Problem {
    /** What was sent contradicts what is there, or somebody was quicker; tells nothing of what is there. */
    CONFLICT,
    /** The database or another part is out of reach for the moment. */
    UNAVAILABLE,
    /** A fault of ours; the person is told its number. */
    FAULT,
    /** What was sent could not be taken as it is: malformed, too large, sent in a way that is not foreseen here. */
    NOT_ACCEPTED,
    NOT_FOUND,
    DENIED;

    @Override
    public String code() {
        return "kernel." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
