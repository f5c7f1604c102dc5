package ru.zvonok.learning.journal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import ru.zvonok.platform.kernel.DateRange;

/**
 * The door of how lessons were given and written, for reports, each in a fixed number of statements. Ranges lie in one school
 * year; an open one is a fault.
 */
public interface LessonFigures {

    /**
     * How far courses of a school year are given in some days, of those only what is over; by course. Courses out of reach of
     * {@link JournalAction#VIEW}, another organisation's and unknown ones are left out.
     */
    Map<Long, GivenLessons> given(int schoolYear, Collection<Long> courses, DateRange days);

    /**
     * Lessons whose topic or attendance was written later than it was due, with the day on which the later of both was. {@link
     * JournalAction#VIEW_UNFILLED} on the organisation.
     */
    Map<Long, LocalDate> late(DateRange days);
}
