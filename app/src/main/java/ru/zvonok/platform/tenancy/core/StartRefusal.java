package ru.zvonok.platform.tenancy.core;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.tenancy.DatabaseProblem;

/** Says in one line why the application does not start, where a refusal tells it or the database lets nobody in. Found by {@code spring.factories}. */
class StartRefusal implements SpringBootExceptionReporter {

    private static final Logger LOG = LoggerFactory.getLogger(StartRefusal.class);

    /** How the standard's codes begin where the server refuses role or password, and where nothing answers. */
    private static final String NOT_LET_IN = "28";

    private static final String NO_CONNECTION = "08";

    StartRefusal(ConfigurableApplicationContext context) {
        // the context is what Boot offers; nothing of it is needed
    }

    @Override
    public boolean reportException(Throwable failure) {
        Optional<Refusal> reason = reason(failure);
        reason.ifPresent(refusal -> LOG.error(new Texts()
                .get(
                        Texts.RUSSIAN,
                        refusal.problem().code(),
                        refusal.arguments().toArray())));
        return reason.isPresent();
    }

    /** What is to be told about a start that failed; nothing where it is a fault of ours. */
    static Optional<Refusal> reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
            if (cause instanceof SQLException sql && told(sql.getSQLState(), NOT_LET_IN)) {
                return Optional.of(new Refusal(DatabaseProblem.NOT_LET_IN, String.valueOf(sql.getMessage())));
            }
            if (cause instanceof SQLException sql && told(sql.getSQLState(), NO_CONNECTION)) {
                return Optional.of(new Refusal(DatabaseProblem.AWAY, String.valueOf(sql.getMessage())));
            }
        }
        return Optional.empty();
    }

    private static boolean told(@Nullable String state, String start) {
        return state != null && state.startsWith(start);
    }
}
