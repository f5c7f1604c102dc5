package ru.zvonok.platform.access;

import java.util.List;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.Unguarded;
import ru.zvonok.platform.kernel.Unnoted;

/** What everybody may do with the own account: sessions, password, links to outside providers. */
@Unguarded("one's own account")
public interface OwnAccount {

    /** The login of the own account. */
    @Unnoted("only of whoever asks")
    String login();

    /** Open sessions of the own account, the newest first. */
    @Unnoted("only of whoever asks")
    List<OwnSession> sessions();

    /**
     * Ends one of the own sessions at once, wherever its pages are open. A session of somebody else is not there.
     *
     * @throws ru.zvonok.platform.kernel.NotFound when there is no such open session of this account
     */
    void endSession(long session);

    /** Ends all own sessions but the one that asks, and what applications were given; answers how many sessions. */
    int endOtherSessions();

    /**
     * Changes the own password, ends all other sessions and what applications were given.
     *
     * @throws Refusal WRONG_PASSWORD or PASSWORD_WAIT at {@code current}, PASSWORD_TOO_SHORT or PASSWORD_TOO_EASY at {@code fresh}
     */
    void changePassword(String current, String fresh);

    /** Outside providers by which one may also sign in, and whether the own account is linked to them. */
    @Unnoted("only of whoever asks")
    List<ProviderLink> providers();

    /**
     * Prepares to link the own account with whoever signs in at the provider next in this session; answers the path where
     * that begins, without a leading slash.
     *
     * @throws ru.zvonok.platform.kernel.NotFound when no such provider is configured
     */
    @Unnoted("nothing is linked yet; the link is noted when it is made")
    String beginLink(String provider);

    /** Removes the link to a provider; nothing where there is none. */
    void unlink(String provider);
}
