package ru.zvonok.learning.finals;

import java.util.List;
import java.util.Optional;
import ru.zvonok.platform.kernel.Unguarded;
import ru.zvonok.platform.kernel.Unnoted;
import ru.zvonok.registry.enrolment.ClassEntry;

/**
 * Which classes end with a certificate, by dated rules of the region: grades 9 and 11, in an evening school 12 instead of 11
 * (order 546).
 */
@Unguarded("for modules that have asked a right of their own and note the reading")
@Unnoted("facts for the doors above, which note what they show of them")
public interface LeavingClasses {

    /** What a class ends. */
    enum Level {
        /** основное общее: marks of the last year of study. */
        BASIC,
        /** среднее общее: half-year and annual marks of every year. */
        SECONDARY
    }

    /** What the class ends with this school year; empty for all others, groups of a college among them. */
    Optional<Level> level(ClassEntry group);

    /** The school years before this one of which marks count for the class; none for other levels than the secondary. */
    List<Integer> earlierYears(ClassEntry group);

    /**
     * What the certificate marks of a leaving class are made of, by subject and pupil, subjects that ended in earlier years
     * among them; nothing for a class that does not leave.
     */
    List<LeavingMark> marks(ClassEntry group);

    /** Settled marks of exams of classes of one school year. Two statements, however many classes there are. */
    List<ExamMark> exams(List<ClassEntry> groups);
}
