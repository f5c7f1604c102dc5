package ru.zvonok.platform.notification;

import java.util.Locale;
import ru.zvonok.platform.kernel.Unguarded;
import ru.zvonok.platform.kernel.Unnoted;

/** How one wants to be told, the same in all organisations one works or learns in. */
@Unguarded("one's own choices")
public interface NoticeChoices {

    /** What one chose, the usual where one did not. */
    @Unnoted("only of whoever asks")
    OwnNotices own();

    /** Whether a kind comes by a channel; a kind that no module declares is {@code NotFound}. */
    @Unnoted("a choice of channels, no other person")
    void choose(String kind, Channel channel, boolean on);

    /** When no letters are wanted. Refuses {@link NotificationProblem#QUIET_ALWAYS}. */
    @Unnoted("a choice of hours, no other person")
    void quiet(QuietHours hours);

    /**
     * Sends a code to an address, which counts when the code comes back. Refuses {@link NotificationProblem#MAIL_OFF}, {@link
     * NotificationProblem#ADDRESS_WRONG}, {@link NotificationProblem#CODE_TOO_SOON}, {@link NotificationProblem#MAIL_NOT_SENT}.
     *
     * @param language of this and the later letters
     */
    @Unnoted("nothing counts yet; it is noted when the address does")
    void sendCode(String address, Locale language);

    /** The code that came: the address counts from now on. Refuses {@link NotificationProblem#CODE_WRONG}. */
    void confirm(String code);

    /** No letters any more, the address is forgotten. */
    void forgetAddress();
}
