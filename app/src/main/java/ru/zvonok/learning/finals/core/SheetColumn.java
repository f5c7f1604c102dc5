package ru.zvonok.learning.finals.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.finals.YearResult;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.registry.calendar.Period;

/**
 * A column of a course's sheet: a period, or a result of the year.
 *
 * @param result null for a period
 * @param periods all of the year
 */
record SheetColumn(long id, @Nullable YearResult result, List<Period> periods, LocalDate startsOn, LocalDate endsOn) {

    private static SheetColumn of(Period period, List<Period> periods) {
        return new SheetColumn(period.id(), null, periods, period.startsOn(), period.endsOn());
    }

    private static SheetColumn of(YearResult result, List<Period> periods) {
        return new SheetColumn(
                result.column(),
                result,
                periods,
                periods.getFirst().startsOn(),
                periods.getLast().endsOn());
    }

    /**
     * The periods in their order, then the results of the year.
     *
     * @param college whether it is a study group, which writes coursework
     */
    static List<SheetColumn> all(List<Period> periods, boolean college) {
        List<SheetColumn> columns = new ArrayList<>();
        periods.forEach(period -> columns.add(of(period, periods)));
        for (YearResult result : YearResult.values()) {
            if (college || result.everywhere()) {
                columns.add(of(result, periods));
            }
        }
        return columns;
    }

    static DateRange whole(List<Period> periods) {
        return new DateRange(periods.getFirst().startsOn(), periods.getLast().endsOn());
    }

    DateRange days() {
        return new DateRange(startsOn, endsOn);
    }
}
