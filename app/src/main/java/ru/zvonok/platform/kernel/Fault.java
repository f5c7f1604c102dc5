package ru.zvonok.platform.kernel;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A failure as a log may keep it: its kinds, places and states of SQL, and the words of our own code. What libraries say may
 * hold what somebody typed («For input string: …», «invalid input syntax … : …») and is left out.
 */
public final class Fault extends Throwable {

    private static final int DEEPEST = 20;
    private static final String OURS = "ru.zvonok.";

    /** Classes of SQLSTATE whose words name tables, columns and connections, never values. */
    private static final Set<String> WITHOUT_VALUES = Set.of("08", "40", "42", "53", "55", "57", "58");

    /** Of a broken constraint the first line names it; the values stand in the lines below. */
    private static final String BROKEN_CONSTRAINT = "23";

    private final String words;

    private Fault(String words, @Nullable Throwable cause) {
        super(words, cause);
        this.words = words;
    }

    /** The failure and its causes, fit for a log. */
    public static Throwable of(Throwable failure) {
        return of(failure, 0);
    }

    private static Fault of(Throwable failure, int depth) {
        Throwable cause = failure.getCause();
        var fault = new Fault(words(failure), cause == null || depth == DEEPEST ? null : of(cause, depth + 1));
        fault.setStackTrace(failure.getStackTrace());
        if (depth < DEEPEST) {
            for (Throwable suppressed : failure.getSuppressed()) {
                fault.addSuppressed(of(suppressed, DEEPEST));
            }
        }
        return fault;
    }

    private static String words(Throwable failure) {
        String kind = failure.getClass().getName();
        String state = failure instanceof SQLException sql ? sql.getSQLState() : null;
        String shown = state == null ? kind : kind + " [" + state + "]";
        String message = failure.getMessage();
        if (message != null && state != null && state.startsWith(BROKEN_CONSTRAINT)) {
            return shown + ": " + message.lines().findFirst().orElse("");
        }
        return message != null && harmless(failure, state) ? shown + ": " + message : shown;
    }

    private static boolean harmless(Throwable failure, @Nullable String state) {
        if (failure instanceof SQLException) {
            return state != null && WITHOUT_VALUES.contains(state.substring(0, Math.min(2, state.length())));
        }
        StackTraceElement[] places = failure.getStackTrace();
        boolean ours = places.length > 0 && places[0].getClassName().startsWith(OURS);
        return failure instanceof NullPointerException
                || failure instanceof ClassCastException
                || ours && !repeatsItsCause(failure);
    }

    /** Without words of its own an exception takes those of its cause. */
    private static boolean repeatsItsCause(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause != null && cause.toString().equals(failure.getMessage());
    }

    @Override
    public String toString() {
        return words;
    }
}
