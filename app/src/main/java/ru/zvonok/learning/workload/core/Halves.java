package ru.zvonok.learning.workload.core;

import java.time.LocalDate;
import java.time.Month;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.SchoolYear;

/** Half-years: schedules are made until New Year and after it, whatever periods a class is marked by. */
final class Halves {

    private Halves() {}

    static int of(LocalDate day) {
        return day.getYear() == SchoolYear.of(day) ? 1 : 2;
    }

    /** @throws NotFound for a half there is none of */
    static DateRange days(int year, int half) {
        return switch (half) {
            case 1 -> new DateRange(LocalDate.of(year, Month.SEPTEMBER, 1), LocalDate.of(year, Month.DECEMBER, 31));
            case 2 -> new DateRange(LocalDate.of(year + 1, Month.JANUARY, 1), LocalDate.of(year + 1, Month.JUNE, 30));
            default -> throw new NotFound();
        };
    }
}
