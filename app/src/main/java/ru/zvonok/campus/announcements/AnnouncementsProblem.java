package ru.zvonok.campus.announcements;

import ru.zvonok.platform.kernel.Problem;

/** What is refused about announcements. */
public enum AnnouncementsProblem implements Problem {
    TITLE_MISSING("announcements.title-missing"),
    TEXT_MISSING("announcements.text-missing"),
    /** A title, a text or a word that is too long; the argument is the most. */
    TOO_LONG("announcements.too-long"),
    /** Nobody to read it. */
    NOBODY("announcements.nobody"),
    /** The last day lies before the first, or is over. */
    OVER("announcements.over"),
    /** The argument is the most. */
    TOO_MANY_FILES("announcements.too-many-files"),
    /** Somebody changed it since it was read. */
    CHANGED_MEANWHILE("announcements.changed-meanwhile"),
    /** It is taken back already. */
    WITHDRAWN("announcements.is-withdrawn"),
    /** It is no draft any more: it can be taken back. */
    PUBLISHED("announcements.is-published"),
    /** Taking back needs a word. */
    WORD_MISSING("announcements.word-missing"),
    /** Nobody is asked to take note of it. */
    NOT_ASKED("announcements.not-asked"),
    /** It is not shown any more, or not yet. */
    NOT_SHOWN("announcements.not-shown"),
    /** Those who wait were reminded already. */
    REMINDED("announcements.reminded-already");

    private final String code;

    AnnouncementsProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
