package ru.zvonok.campus.mail;

import java.util.List;
import java.util.UUID;
import ru.zvonok.campus.communication.NamedCircle;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * Where letters are written (COM-03, COM-07). Every method needs {@link MailAction#USE}. Whom one may write to is told by
 * {@link MailAction#WRITE}, {@link MailAction#WRITE_STAFF}, {@link MailAction#WRITE_SCHOOL}; a letter one got may be answered
 * besides. A draft of somebody else, or one that was sent, is {@link ru.zvonok.platform.kernel.NotFound}.
 */
public interface MailDesk {

    /** The page, inside the organisation; the draft stands in its query. */
    String PAGE = "mail/write";

    /** How many files go with a letter at most. */
    int MOST_PAPERS = 10;

    /** An empty draft; one that is empty already is taken again. */
    @Unnoted("nothing is written yet")
    long start();

    /** A draft that answers a letter: its sender, with {@code all} everybody it went to whom one may write to. */
    @Unnoted("nothing is written yet")
    long reply(long letter, boolean all);

    /** A draft with the words and the files of a letter. Refuses {@link MailProblem#REMOVED}. */
    @Unnoted("one's own draft of one's own letter")
    long forward(long letter);

    @Unnoted("one's own draft")
    Draft draft(long id);

    /** Keeps what was typed, whole or not. Refuses {@link MailProblem#TOO_LONG}, {@link MailProblem#TOO_MANY}. */
    @Unnoted("one's own draft")
    void save(long draft, DraftText text);

    /**
     * Sends; a second time changes nothing. Refuses as {@link #save}, and {@link MailProblem#NOBODY}, {@link
     * MailProblem#EMPTY}, {@link MailProblem#GONE}, {@link MailProblem#UNREACHABLE}.
     *
     * @throws ru.zvonok.platform.kernel.NotFound also for a circle that is out of reach
     */
    void send(long draft, DraftText text);

    /** Throws a draft away with its files, which is noted of the files. */
    void discard(long draft);

    /** People one may write to whose name begins so, by name; at most 20. */
    @Unnoted("names to choose from among those one may write to")
    List<Addressee> find(String beginning);

    /** Circles one may write to. */
    @Unnoted("circles, no person")
    List<NamedCircle> circles();

    /** Puts a file to a draft; refuses as the files do, and {@link MailProblem#PAPERS}. The files note it. */
    void attach(long draft, String name, byte[] content);

    /** Takes a file from a draft; the files note it. */
    void detach(long draft, UUID file);
}
