package ru.zvonok.learning.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Unguarded;
import ru.zvonok.platform.kernel.Unnoted;
import ru.zvonok.registry.enrolment.ExcusedAbsence;

/**
 * The door to the pages of the journal: cells of pupils and lessons. A course, lesson or pupil that is not there, is another
 * organisation's or out of reach is {@code NotFound}. Of one lesson see {@link LessonCards}, of a class {@link
 * ClassJournal}, of a pupil {@link StudentJournal}.
 */
public interface Journal {

    /** Kinds of work, in their order: the built-in ones, the region's, the organisation's own. */
    @Unguarded("reference data of the region and the organisation")
    @Unnoted("reference list, no person")
    List<AssignmentType> assignmentTypes();

    /** Signs of attendance, in their order. */
    @Unguarded("reference data of the region")
    @Unnoted("reference list, no person")
    List<AttendanceCode> attendanceCodes();

    /** The sign that stands for a reason of enrolment. */
    @Unguarded("reference data of the region")
    @Unnoted("reference list, no person")
    Optional<AttendanceCode> sign(ExcusedAbsence.Reason reason);

    /**
     * The journal of a course over some days of its school year. {@link JournalAction#VIEW} on the course, or standing in
     * for one of its lessons.
     */
    JournalPage page(long course, DateRange days);

    /**
     * Writes cells. What is refused or conflicts is answered at its cell and keeps nobody else from being saved; an edit
     * whose id came before changes nothing and is answered as saved. {@link JournalAction#ENTER_MARKS} on the course, or
     * standing in for the lesson, or {@link JournalAction#SETTLE_ABSENCE} on the class for signs of attendance alone.
     *
     * @param days the days of the page, over which averages are answered
     * @throws ru.zvonok.platform.kernel.Denied when the actor has none of these rights anywhere
     */
    EditResult edit(long course, DateRange days, List<EditCell> edits);

    /** Who changed a cell and when, newest first. {@link JournalAction#VIEW} on the course, or standing in for the lesson. */
    List<CellChange> history(long course, long student, long lesson);

    /**
     * Averages of every pupil of a course over some days, with the number of lessons that took place and were missed. {@link
     * JournalAction#VIEW} on the course.
     */
    List<CourseResult> results(long course, DateRange days);

    /** Whether a day of a course is closed for changes. {@link JournalAction#VIEW} on the course. */
    @Unnoted("which days are closed, no person")
    boolean locked(long course, LocalDate day);

    /** Closes days of a course for changes of marks. {@link JournalAction#LOCK}. Doing it again changes nothing. */
    void lock(long course, DateRange days, boolean termMarksSet);

    /** Opens days of a course that were closed. {@link JournalAction#LOCK}. */
    void unlock(long course, LocalDate day);
}
