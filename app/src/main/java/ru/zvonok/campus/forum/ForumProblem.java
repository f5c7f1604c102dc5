package ru.zvonok.campus.forum;

import ru.zvonok.platform.kernel.Problem;

/** What is refused in the forum. */
public enum ForumProblem implements Problem {
    /** A section without a name. */
    NAME_MISSING("forum.name-missing"),
    /** Nobody would read it. */
    READERS_MISSING("forum.readers-missing"),
    /** Who writes also reads. */
    WRITES_UNREAD("forum.writes-unread"),
    /** Of one class, or of the organisation. */
    NOT_OWN_CLASS("forum.not-own-class"),
    /** The section was changed since it was read. */
    CHANGED_MEANWHILE("forum.changed-meanwhile"),
    TITLE_MISSING("forum.title-missing"),
    TEXT_MISSING("forum.text-missing"),
    /** The argument is the most letters. */
    TOO_LONG("forum.too-long"),
    /** The argument is the most files. */
    TOO_MANY_FILES("forum.too-many-files"),
    SECTION_CLOSED("forum.section-closed"),
    TOPIC_CLOSED("forum.topic-closed"),
    /** One reads here and does not write. */
    READS_ONLY("forum.reads-only"),
    /** The arguments are the last day and the reason. */
    SUSPENDED("forum.suspended"),
    /** The time is over, and somebody has written after it. */
    EDIT_OVER("forum.edit-over"),
    /** The message was edited or taken away since it was read. */
    MESSAGE_CHANGED("forum.message-changed"),
    /** The quoted message is not in the topic. */
    QUOTE_GONE("forum.quote-gone"),
    /** One's own message needs no report. */
    OWN_MESSAGE("forum.own-message"),
    REASON_MISSING("forum.reason-missing"),
    /** It was answered already. */
    ANSWERED("forum.answered"),
    /** There was an appeal already. */
    APPEALED("forum.appealed"),
    /** Who took it away does not judge where there is somebody else. */
    OWN_DECISION("forum.own-decision"),
    /** The last day is before today or more than a year away. */
    DAY_WRONG("forum.day-wrong"),
    /** A moderator is not suspended from the own sections. */
    KEEPER("forum.keeper"),
    /** Two letters at least, an asterisk only at the end. */
    WORD_WRONG("forum.word-wrong"),
    WORD_KNOWN("forum.word-known");

    private final String code;

    ForumProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
