package ru.zvonok.platform.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import ru.zvonok.platform.kernel.Denied;
import ru.zvonok.platform.kernel.Fault;
import ru.zvonok.platform.kernel.KernelProblem;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Outage;
import ru.zvonok.platform.kernel.Refusal;

/**
 * What went wrong, shown: a refusal in its own words, denied and not found in one sentence, a fault with the number under
 * which it is logged. What nobody caught comes here by itself; a page calls {@link #show} only to stay alive after it.
 */
public final class Failures implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    Failures() {}

    @Override
    public void error(ErrorEvent event) {
        Throwable failure = event.getThrowable();
        UI ui = UI.getCurrent();
        if (Outage.browserGone(failure)) {
            LOG.debug("the browser went away before its answer was written");
        } else if (ui == null) {
            fault(failure);
        } else {
            show(failure);
        }
    }

    /** Shows a failure as a notice that stays until closed. */
    public static void show(Throwable failure) {
        switch (expected(failure)) {
            case Refusal refusal -> {
                String[] words = text(refusal).split("\n", 2);
                if (words.length == 2) {
                    Notice.refused(words[0], words[1]);
                } else {
                    Notice.refused("", words[0]);
                }
            }
            case Denied denied -> Notice.refused(Words.t("uikit.denied.title"), Words.t("uikit.denied.text"));
            case NotFound gone -> Notice.refused(Words.t("uikit.not-found.title"), Words.t("uikit.not-found.text"));
            case DataIntegrityViolationException conflict -> Notice.refused("", Words.t(KernelProblem.CONFLICT.code()));
            case Throwable outage
            when Outage.is(outage) -> Notice.refused(Words.t("uikit.outage.title"), Words.t("uikit.outage.text"));
            default -> Notice.refused(Words.t("uikit.fault.title"), Words.t("uikit.fault.text", fault(failure)));
        }
    }

    /** The words of a refusal; a line break parts what did not happen from why and what to do. */
    public static String text(Refusal refusal) {
        return Words.t(refusal.problem().code(), refusal.arguments().toArray());
    }

    /** The words of a refusal as they stand at a field: in one line, and like all that stands there without a last full stop. */
    public static String atField(Refusal refusal) {
        return atField(text(refusal).replace('\n', ' '));
    }

    static String atField(String message) {
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }

    /** Logs a fault once and answers its number, to be shown to the person. */
    public static String fault(Throwable failure) {
        String number = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        LOG.error("fault {}", number, Fault.of(failure));
        return number;
    }

    /** The expected failure inside, or what was given. */
    static Throwable expected(Throwable failure) {
        for (Throwable inner = failure; inner != null; inner = inner.getCause()) {
            if (inner instanceof Refusal
                    || inner instanceof Denied
                    || inner instanceof NotFound
                    || inner instanceof DataIntegrityViolationException) {
                return inner;
            }
        }
        return failure;
    }
}
