package ru.zvonok.platform.intake.core;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Days as a workbook keeps them: numbers that only a format makes dates. */
final class ExcelDates {

    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST = 2_958_465;

    private ExcelDates() {}

    static boolean isDateFormat(@Nullable Integer id, @Nullable String format) {
        if (id != null && ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))) {
            return true;
        }
        if (format == null) {
            return false;
        }
        String bare = format.replaceAll("\"[^\"]*\"", "")
                .replaceAll("\\[[^\\]]*\\]", "")
                .replaceAll("\\\\.", "")
                .toLowerCase(Locale.ROOT);
        // a year or a day makes a date, hours and minutes alone do not
        return !bare.contains("general") && (bare.contains("y") || bare.contains("d") || bare.contains("\u0433\u0433"));
    }

    /** The moment that a number means, or null where it means none. */
    static @Nullable LocalDateTime of(BigDecimal number, boolean from1904) {
        BigDecimal days = number.setScale(0, RoundingMode.FLOOR);
        if (days.signum() < 0 || days.compareTo(BigDecimal.valueOf(LAST)) > 0) {
            return null;
        }
        int day = days.intValue();
        LocalDate date;
        if (from1904) {
            date = EPOCH_1904.plusDays(day);
        } else {
            // before March 1900 the table counts a 29 February that never was
            date = EPOCH_1900.plusDays(day < 60 ? day + 1L : day);
        }
        long seconds = number.subtract(days)
                .multiply(BigDecimal.valueOf(86_400))
                .setScale(0, RoundingMode.HALF_UP)
                .longValue();
        return date.atTime(LocalTime.MIN).plusSeconds(seconds);
    }

    static String iso(LocalDateTime date) {
        return date.toLocalTime().equals(LocalTime.MIN) ? date.toLocalDate().toString() : date.toString();
    }
}
