package ru.zvonok.gateway.trail.ui;

import java.time.LocalDate;
import java.util.Locale;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.SchoolYear;

/** The time that is looked at. */
enum Period {
    TODAY,
    YESTERDAY,
    WEEK,
    MONTH,
    YEAR,
    LAST_YEAR;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String textKey() {
        return "trail.period." + code();
    }

    DateRange until(LocalDate today) {
        return switch (this) {
            case TODAY -> new DateRange(today, today);
            case YESTERDAY -> new DateRange(today.minusDays(1), today.minusDays(1));
            case WEEK -> new DateRange(today.minusDays(6), today);
            case MONTH -> new DateRange(today.minusDays(29), today);
            case YEAR -> new DateRange(LocalDate.of(SchoolYear.of(today), 8, 1), today);
            case LAST_YEAR -> SchoolYear.days(SchoolYear.of(today) - 1);
        };
    }
}
