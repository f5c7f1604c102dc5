package ru.zvonok.gateway.oversight;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.tenancy.OrganisationEntry;

/**
 * An organisation in numbers of now.
 *
 * @param day the last day before today that had lessons or open kindergarten groups; null where there are none
 * @param lessons lessons of that day
 * @param withoutTopic those of them whose topic is missing
 * @param sheets where attendance is taken on that day: its lessons, and one sheet for each kindergarten group
 * @param withoutAttendance those of the sheets that are not filled; a group's is when every child is noted
 * @param marks marks of that day
 * @param absent learners and children with an absence on that day
 */
public record OrganisationFigures(
        OrganisationEntry organisation,
        int learners,
        int staff,
        @Nullable LocalDate day,
        int lessons,
        int withoutTopic,
        int sheets,
        int withoutAttendance,
        int marks,
        int absent)
        implements Serializable {

    /** How many of the last day's lessons have a topic, in percent; 100 where there were none. */
    public int filled() {
        return percent(lessons, withoutTopic);
    }

    /** How much of the attendance was taken, in percent; 100 where none was to take. */
    public int attendanceTaken() {
        return percent(sheets, withoutAttendance);
    }

    /** The worse of the two: what the organisations are sorted by. */
    public int worst() {
        return Math.min(filled(), attendanceTaken());
    }

    /** Rounded down, so that 100 means all. */
    private static int percent(int of, int missing) {
        return of == 0 ? 100 : (int) (100L * (of - missing) / of);
    }
}
