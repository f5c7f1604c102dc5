package ru.zvonok.learning.journal;

import java.util.Collection;
import java.util.Set;

/** Contributed from above: marks that stand in the scale of their course, but not in its cells. */
public interface MarkedCourses {

    /**
     * Those of the courses in which such a mark was ever given, also one that is gone by now. Called inside a transaction of
     * the organisation; until its end nobody gives one in these courses.
     */
    Set<Long> marked(int schoolYear, Collection<Long> courses);
}
