package ru.zvonok.learning.journal;

/** Addresses of the journal's pages inside the organisation, for whoever leads there. */
public final class JournalPaths {

    private JournalPaths() {}

    /** The journal of a course, at one of its lessons. */
    public static String lesson(long course, long lesson) {
        return "journal/" + course + "?lesson=" + lesson;
    }
}
