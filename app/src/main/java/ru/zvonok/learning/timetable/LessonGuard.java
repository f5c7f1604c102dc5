package ru.zvonok.learning.timetable;

import java.util.Collection;
import java.util.Set;

/** Contributed from above: which lessons have something written about them and may not go. */
public interface LessonGuard {

    /** Those of the lessons that must stay. Called inside a transaction of the organisation. */
    Set<Long> written(int schoolYear, Collection<Long> lessons);
}
