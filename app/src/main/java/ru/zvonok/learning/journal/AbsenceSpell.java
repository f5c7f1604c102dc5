package ru.zvonok.learning.journal;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.registry.enrolment.ExcusedAbsence;

/**
 * A pupil missing on one or more lesson days in a row, for one reason.
 *
 * @param wholeDays days of which every lesson was missed
 * @param lessons lessons missed
 * @param code an {@link AttendanceCode#id()}
 * @param open whether a reason is still wanted
 * @param reason of an excused absence, as enrolment knows it
 * @param document the paper that shows it
 */
public record AbsenceSpell(
        long student,
        PersonName name,
        DateRange days,
        int wholeDays,
        int lessons,
        int code,
        boolean open,
        ExcusedAbsence.@Nullable Reason reason,
        @Nullable String document)
        implements Serializable {}
