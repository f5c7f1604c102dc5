package ru.zvonok.gateway.oversight;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.tenancy.OrganisationEntry;

/**
 * An organisation in numbers of now.
 *
 * @param day the last day with lessons before today; null where there are none
 * @param lessons lessons of that day
 * @param withoutTopic those of them whose topic is missing
 * @param withoutAttendance those whose attendance was not taken
 * @param marks marks of that day
 * @param absent learners with an absence on that day
 */
public record OrganisationFigures(
        OrganisationEntry organisation,
        int learners,
        int staff,
        @Nullable LocalDate day,
        int lessons,
        int withoutTopic,
        int withoutAttendance,
        int marks,
        int absent)
        implements Serializable {

    /** How much of the last day is filled, in percent; 100 where there was nothing to fill. */
    public int filled() {
        return lessons == 0 ? 100 : Math.round(100f * (lessons - withoutTopic) / lessons);
    }

    /** How much of the attendance was taken, in percent. */
    public int attendanceTaken() {
        return lessons == 0 ? 100 : Math.round(100f * (lessons - withoutAttendance) / lessons);
    }
}
