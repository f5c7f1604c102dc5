package ru.zvonok.platform.kernel;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.util.DisconnectedClientHelper;

/** Tells an outage from a fault: the data server is away or too slow, and nothing is wrong with what was asked. */
public final class Outage {

    /** After how many seconds to ask again, as the header {@code Retry-After} says it. */
    public static final String ASK_AGAIN = "5";

    /** Canceled for its slowness, not got within the time, idle for too long. */
    private static final Set<String> TOO_SLOW = Set.of("57014", "55P03", "25P03", "25P04");

    private Outage() {}

    /** Whether the failure, or what lies under it, is an outage. */
    public static boolean is(@Nullable Throwable failure) {
        for (Throwable inner = failure; inner != null; inner = inner.getCause()) {
            if (inner instanceof CannotCreateTransactionException
                    || inner instanceof DataAccessResourceFailureException
                    || inner instanceof QueryTimeoutException
                    || inner instanceof SQLTransientConnectionException
                    || inner instanceof SQLException sql && isOutage(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the browser went away while it was being answered; a data server that cuts the line looks alike. */
    public static boolean browserGone(Throwable failure) {
        return !is(failure) && DisconnectedClientHelper.isClientDisconnectedException(failure);
    }

    private static boolean isOutage(@Nullable String state) {
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("53")
                        || state.startsWith("57P")
                        || state.startsWith("58")
                        || TOO_SLOW.contains(state));
    }
}
