package ru.zvonok.registry.calendar;

import java.io.Serializable;
import java.util.Locale;

/**
 * A study calendar that some classes follow: its type of periods, its vacations, its week.
 *
 * @param id 0 for a new one
 * @param weekDays 5 or 6
 * @param fromGrade with {@code toGrade}: the grades, courses or ages it is proposed to
 */
public record PeriodSet(long id, int year, String name, Type type, int weekDays, int fromGrade, int toGrade)
        implements Serializable {

    public enum Type {
        QUARTER,
        TRIMESTER,
        HALF_YEAR,
        SEMESTER,
        MODULE,
        MONTH;

        public String textKey() {
            return "calendar.period-type." + name().toLowerCase(Locale.ROOT);
        }
    }
}
