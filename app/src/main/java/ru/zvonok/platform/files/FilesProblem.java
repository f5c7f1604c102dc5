package ru.zvonok.platform.files;

import java.util.Locale;
import ru.zvonok.platform.kernel.Problem;

/** Why a file is not taken in. */
public enum FilesProblem implements Problem {
    EMPTY,
    /** The argument is the most in megabytes. */
    TOO_BIG,
    /** The argument is the organisation's share in megabytes. */
    QUOTA_FULL,
    TYPE_NOT_ALLOWED,
    /** What is inside is not what the name says. */
    TYPE_DIFFERS;

    @Override
    public String code() {
        return "files." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
