package ru.zvonok.learning.journal;

/** Addresses of the journal's pages inside the organisation, for whoever leads there. */
public final class JournalPaths {

    private JournalPaths() {}

    /** The journal of a course, at one of its lessons. */
    public static String lesson(long course, long lesson) {
        return "journal/" + course + "?lesson=" + lesson;
    }

    /** What a pupil missed, as the family sees it. */
    public static String familyAbsences(long student) {
        return "diary-absences/" + student;
    }

    /** Absences of a class, and the notes that came. */
    public static String classAbsences(long group) {
        return "class-absences/" + group;
    }
}
