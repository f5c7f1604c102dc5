package ru.zvonok.registry.enrolment;

import java.util.List;
import ru.zvonok.platform.kernel.DateRange;

/** Door to excused absences (JRN-06). */
public interface Absences {

    /** Excused absences in a class that touch a range; the reading is noted. {@link EnrolmentAction#VIEW_ABSENCES} on the class. */
    List<ExcusedAbsence> ofClass(long group, DateRange range);

    /** {@link EnrolmentAction#NOTE_ABSENCES} on the person. Refuses {@link EnrolmentProblem#ABSENCE_OVERLAP}. */
    long note(ExcusedAbsence absence);

    /** {@link EnrolmentAction#NOTE_ABSENCES} on the person. */
    void remove(long absence);
}
