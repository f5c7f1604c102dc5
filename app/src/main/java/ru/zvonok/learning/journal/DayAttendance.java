package ru.zvonok.learning.journal;

import java.time.LocalDate;
import ru.zvonok.platform.kernel.Unnoted;

/** The door to the attendance of the whole organisation on a day, for those who answer for all of it. */
public interface DayAttendance {

    /** {@link JournalAction#VIEW_CLASS} on the organisation. */
    @Unnoted("numbers of each class, no pupil")
    AbsentDay on(LocalDate day);
}
