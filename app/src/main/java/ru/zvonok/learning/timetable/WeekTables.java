package ru.zvonok.learning.timetable;

import java.time.LocalDate;
import ru.zvonok.platform.kernel.Unnoted;

/** The door of those who look at a week: who may look at whose, and the week itself (TT-01, TT-07, TT-10). */
public interface WeekTables {

    /** Whose weeks the actor may see on a day. {@link TimetableAction#VIEW}. */
    @Unnoted("when lessons are and who teaches them, which everybody here may know")
    WeekChoices choices(LocalDate day);

    /**
     * The week around a day. {@link TimetableAction#VIEW} on the class or person, for a room on the organisation. What is
     * not there or out of reach is {@code NotFound}. The week of a pupil is noted as a reading.
     */
    TimetableWeek week(Whose whose, LocalDate day);
}
