package ru.zvonok.platform.tenancy;

import java.util.Locale;
import ru.zvonok.platform.kernel.Problem;

/**
 * What can be wrong with a role by which the application signs in to the database. The argument is its name, of the last two
 * what the server or the driver says.
 */
public enum DatabaseProblem implements Problem {
    /** A superuser, a role that row security does not hold, or one that may become such a role. */
    ROLE_TOO_MIGHTY,
    /** It owns tables, so it could change their walls. */
    ROLE_OWNS,
    /** It may make tables or empty them past row security. */
    ROLE_BUILDS,
    /** It is meant to read only, and may write. */
    ROLE_WRITES,
    /** It migrates and is held by row security: its changes of rows would quietly change none. */
    ROLE_BLIND,
    /** The server refuses the role or its password. */
    NOT_LET_IN,
    /** Nothing answers at the address. */
    AWAY;

    @Override
    public String code() {
        return "tenancy." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
