package ru.zvonok.campus.mail;

import java.util.List;

/**
 * Letters that were reported as rude (COM-06), those and no others. Every method needs {@link MailAction#MODERATE} for the
 * organisation; a letter that nobody reported is {@link ru.zvonok.platform.kernel.NotFound}.
 */
public interface MailModeration {

    /** The page, inside the organisation. */
    String PAGE = "mail-reports";

    /** Letters whose report waits, the oldest first. The reading is noted. */
    List<ReportedLetter> waiting();

    /**
     * Takes the letter's words and files away from everybody; the reason stands in their place. Refuses {@link
     * MailProblem#WORDS}, {@link MailProblem#TOO_LONG}.
     */
    void remove(long letter, String reason);

    /** The letter stays as it is. */
    void keep(long letter);
}
