package ru.zvonok.learning.journal;

import java.util.List;
import ru.zvonok.platform.kernel.DateRange;

/**
 * The door to what the journal says of one pupil. All demand {@link JournalAction#VIEW_OWN} on the person; a pupil out of
 * reach is {@code NotFound}.
 */
public interface StudentJournal {

    /** Lessons of the pupil over some days of one school year, in order of time, with topic, homework due, cell. */
    List<StudentLesson> lessons(long student, DateRange days);

    /** Results in every course over some days of one school year, by subject, with all marks in order of the day. */
    List<StudentCourse> courses(long student, DateRange days);

    /** Results in every course over some days of one school year, by subject, with the marks they come from. */
    List<StudentResult> results(long student, DateRange days);

    /**
     * Everything in one course over some days of one school year; a course that the pupil does not take is {@code NotFound}.
     */
    StudentSubject subject(long student, long course, DateRange days);

    /** Signs of attendance in all courses over some days of one school year, in order of time. */
    List<StudentSubject.SubjectSign> signs(long student, DateRange days);

    /** Who set or changed the marks of a lesson and when, newest first. */
    List<CellChange> history(long student, long lesson, int schoolYear);

    /** The latest changes of the pupil's cells in a school year, newest first, at most {@code most}. */
    List<StudentChange> latest(long student, int schoolYear, int most);
}
