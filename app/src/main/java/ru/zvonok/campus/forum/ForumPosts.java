package ru.zvonok.campus.forum;

import ru.zvonok.platform.kernel.Unnoted;

/**
 * The door to writing in the forum (COM-04, COM-07, DIA-02, DIA-06). One writes where a circle of one's own writes, and in
 * the sections one moderates, as long as section and topic are open and one is not suspended; a message that holds a word
 * of the list waits for a moderator. All demand {@link ForumAction#WRITE}; what one does not see is {@code NotFound}.
 */
public interface ForumPosts {

    /**
     * Opens a topic with its first message. Refuses at the field {@link ForumProblem#TITLE_MISSING}, {@link
     * ForumProblem#TEXT_MISSING}, {@link ForumProblem#TOO_LONG}, {@link ForumProblem#TOO_MANY_FILES}; {@link
     * ForumProblem#SECTION_CLOSED}, {@link ForumProblem#READS_ONLY}, {@link ForumProblem#SUSPENDED}.
     */
    Posted open(NewTopic topic);

    /** Writes into a topic. Refuses as {@link #open} does, {@link ForumProblem#TOPIC_CLOSED}, {@link ForumProblem#QUOTE_GONE}. */
    Posted post(NewMessage message);

    /**
     * Edits one's own message within the dated rule {@code forum.edit-minutes}, and longer until somebody else has written
     * after it; how it read is kept for moderators. Refuses as {@link #post} does, {@link ForumProblem#EDIT_OVER}, {@link
     * ForumProblem#MESSAGE_CHANGED}.
     */
    Posted edit(long message, int version, String text);

    /** What one had typed there and not sent. */
    @Unnoted("one's own words")
    Draft draft(long section, long topic);

    /** Keeps what is typed; nothing typed ends it. Too long is cut. */
    @Unnoted("one's own words, not sent")
    void keep(Draft draft);

    /** Whether one is told of new messages of a topic. */
    void follow(long topic, boolean follow);

    /**
     * Says that a message does not belong there; once until it is answered. Refuses {@link ForumProblem#OWN_MESSAGE}, {@link
     * ForumProblem#REASON_MISSING}, {@link ForumProblem#TOO_LONG}.
     */
    void report(long message, String word);

    /**
     * Says why one's own message should not have been taken away, once. Refuses {@link ForumProblem#APPEALED}, {@link
     * ForumProblem#REASON_MISSING}, {@link ForumProblem#TOO_LONG}, {@link ForumProblem#ANSWERED} for one that is back.
     */
    void appeal(long message, String word);
}
