package ru.zvonok.campus.mail;

import java.util.List;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * The mailbox of the actor of now in the bound organisation (COM-03). Every method needs {@link MailAction#USE}. A letter
 * that one neither sent nor got is {@link ru.zvonok.platform.kernel.NotFound}, whatever one's office.
 */
public interface Mailbox {

    /** The page, inside the organisation. */
    String PAGE = "mail";

    /** A page of a folder, newest first; with a text only letters whose subject or words have it. */
    @Unnoted("one's own letters")
    List<LetterLine> list(MailFolder folder, String text, int offset, int limit);

    /** How many {@link #list} has in all. */
    @Unnoted("one's own letters")
    int count(MailFolder folder, String text);

    /** How many of the inbox one has not opened yet. */
    @Unnoted("one's own letters")
    int unread();

    /** A letter one sent or got. Opened by a recipient it is read from then on, and its sender sees so. */
    @Unnoted("one's own letter; that it was read its sender sees")
    Letter open(long letter);

    /** Who has read an own letter; those who have not stand first. NotFound for a letter of somebody else. */
    @Unnoted("recipients of one's own letter")
    List<LetterReader> readers(long letter);

    /** Into the bin; nothing where it lies there. The others keep it. */
    @Unnoted("one's own mailbox; the letter stays with the others")
    void bin(long letter);

    /** Back out of the bin. */
    @Unnoted("one's own mailbox; the letter stays with the others")
    void restore(long letter);

    /** Out of the bin for good. The others keep it. */
    @Unnoted("one's own mailbox; the letter stays with the others")
    void erase(long letter);

    /**
     * Reports a letter one got as rude (COM-06); again changes nothing. Refuses {@link MailProblem#WORDS}, {@link
     * MailProblem#TOO_LONG}.
     *
     * @param words why, at most 500 characters
     */
    void report(long letter, String words);
}
