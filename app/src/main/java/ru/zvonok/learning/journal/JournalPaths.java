package ru.zvonok.learning.journal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** Addresses of the journal's pages inside the organisation, for whoever leads there. */
public final class JournalPaths {

    private JournalPaths() {}

    /** What an account changed in a time, local to the organisation; whole minutes that hold both ends. */
    public static String changes(long account, LocalDateTime from, LocalDateTime to) {
        return "changes?account=" + account + "&from=" + from.truncatedTo(ChronoUnit.MINUTES) + "&to="
                + to.truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
    }

    /** A work, or homework, for whoever teaches. */
    public static String task(TaskRef task) {
        return word(task) + task.course() + "/" + task.id();
    }

    /** The same for the family of a pupil. */
    public static String taskOf(long student, TaskRef task) {
        return "diary-task/" + student + "/" + task(task);
    }

    private static String word(TaskRef task) {
        return task.kind() == TaskRef.Kind.WORK ? "work/" : "homework/";
    }

    /** The journal of a course, at one of its lessons. */
    public static String lesson(long course, long lesson) {
        return "journal/" + course + "?lesson=" + lesson;
    }

    /** A day of a pupil, as the family sees it. */
    public static String diary(long student, LocalDate day) {
        return "diary/" + student + "/" + day;
    }

    /** What a pupil missed, as the family sees it. */
    public static String familyAbsences(long student) {
        return "diary-absences/" + student;
    }

    /** The days of a child in a kindergarten, and the family's notes about them. */
    public static String childDays(long child) {
        return "child-days/" + child;
    }

    /** The sheet of a kindergarten group, and the notes that came. */
    public static String groupSheet(long group) {
        return "sheet/" + group;
    }

    /** Absences of a class, and the notes that came. */
    public static String classAbsences(long group) {
        return "class-absences/" + group;
    }
}
