package ru.zvonok.platform.tenancy.core;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.Texts;

/** Says in one line why the application does not start, where a refusal tells it. Found by {@code spring.factories}. */
class StartRefusal implements SpringBootExceptionReporter {

    private static final Logger LOG = LoggerFactory.getLogger(StartRefusal.class);

    StartRefusal(ConfigurableApplicationContext context) {
        // the context is what Boot offers; nothing of it is needed
    }

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                LOG.error(new Texts()
                        .get(
                                Texts.RUSSIAN,
                                refusal.problem().code(),
                                refusal.arguments().toArray()));
                return true;
            }
        }
        return false;
    }
}
