package ru.zvonok.campus.preschool;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.PersonName;

/**
 * A group's month.
 *
 * @param open the days the group meets, in order
 * @param children in the order of names, everybody who is in the group on a day of the month
 * @param mayNote whether the actor may write into it
 */
public record MonthSheet(
        long group,
        String groupName,
        YearMonth month,
        LocalDate today,
        List<LocalDate> open,
        List<Child> children,
        List<DaySign> signs,
        boolean mayNote)
        implements Serializable {

    /** A child with the days noted; {@code valid} is when it is in the group. */
    public record Child(long person, PersonName name, List<DateRange> valid, Map<LocalDate, Day> days)
            implements Serializable {

        /** Whether the child is in the group on a day. */
        public boolean in(LocalDate day) {
            return valid.stream().anyMatch(range -> range.contains(day));
        }
    }

    /**
     * What is noted.
     *
     * @param sign id of the sign, 0 when it was noted and taken back
     * @param version changes with every change
     */
    public record Day(int sign, long version) implements Serializable {}
}
