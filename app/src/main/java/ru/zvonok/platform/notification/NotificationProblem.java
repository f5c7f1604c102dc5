package ru.zvonok.platform.notification;

import java.util.Locale;
import ru.zvonok.platform.kernel.Problem;

/** Why a choice of notices is not taken. */
public enum NotificationProblem implements Problem {
    /** The installation sends no letters. */
    MAIL_OFF,
    /** The mail server did not take the letter. */
    MAIL_NOT_SENT,
    ADDRESS_WRONG,
    /** A code was sent a moment ago, or too many today. */
    CODE_TOO_SOON,
    /** It is another one, too old, or was tried too often. */
    CODE_WRONG,
    /** Quiet hours that begin when they end. */
    QUIET_ALWAYS;

    @Override
    public String code() {
        return "notification." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
