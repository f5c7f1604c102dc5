package ru.zvonok.learning.journal;

import java.util.List;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Unnoted;

/** The door to what was written in time (DL-30, DL-31, DL-32, MON-08). */
public interface OnTime {

    /**
     * How much of what had to be written about the lessons of some days was written by its last day, in three tellings: by
     * teacher, by class, by day; period marks of the periods that end in these days. Of a year that has begun, at most 31
     * days. {@link JournalAction#VIEW_UNFILLED}.
     */
    @Unnoted("how teachers keep their journals, no learner")
    List<OnTimeShare> shares(DateRange days);
}
