package ru.zvonok.platform.reporting;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;

/**
 * What a report is asked for. Of what it does not declare, and of what was left open, nothing is known.
 *
 * @param year school year, 2026 is 2026/27
 * @param period id of a period, null for the year and for days of one's own
 */
public record Asked(
        int year,
        @Nullable Long group,
        @Nullable Long pupil,
        @Nullable Long teacher,
        @Nullable Long subject,
        @Nullable Long period,
        @Nullable DateRange days)
        implements Serializable {

    public static final Asked NOTHING = new Asked(0, null, null, null, null, null, null);

    /** The same with one thing more. */
    public Asked with(ReportParameter parameter, ReportChoice choice) {
        Long id = choice.id();
        return switch (parameter) {
            case YEAR -> new Asked(id == null ? 0 : id.intValue(), group, pupil, teacher, subject, period, days);
            case CLASS -> new Asked(year, id, pupil, teacher, subject, period, days);
            case PUPIL -> new Asked(year, group, id, teacher, subject, period, days);
            case TEACHER -> new Asked(year, group, pupil, id, subject, period, days);
            case SUBJECT -> new Asked(year, group, pupil, teacher, id, period, days);
            case PERIOD, DAYS -> new Asked(year, group, pupil, teacher, subject, id, choice.days());
        };
    }

    /** Of a report about a class. */
    public long theGroup() {
        return there(group);
    }

    /** Of a report about a pupil. */
    public long thePupil() {
        return there(pupil);
    }

    /** Of a report about a teacher. */
    public long theTeacher() {
        return there(teacher);
    }

    /** Of a report about a period. */
    public long thePeriod() {
        return there(period);
    }

    /** Of a report about days, both ends known. */
    public DateRange theDays() {
        if (days == null) {
            throw new NotFound();
        }
        return days;
    }

    private static long there(@Nullable Long id) {
        if (id == null) {
            throw new NotFound();
        }
        return id;
    }
}
