package ru.zvonok.learning.journal;

import java.util.List;
import ru.zvonok.platform.kernel.DateRange;

/** The door to what families have read of the journal (complaint 16): how much, when last, who looks in no more. */
public interface Readings {

    /**
     * Every pupil of a class over some days of its school year, by name. {@link JournalAction#VIEW_CLASS} on the class, which
     * is {@code NotFound} out of reach.
     */
    List<FamilyReading> ofClass(long group, DateRange days);

    /** The same in one course. {@link JournalAction#VIEW} on the course. */
    List<FamilyReading> ofCourse(long course, DateRange days);
}
