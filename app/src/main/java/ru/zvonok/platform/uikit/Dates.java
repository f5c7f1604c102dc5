package ru.zvonok.platform.uikit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;

/** Dates as the interface writes them: 12.09.2026, 12 ноября, Четверг, 12 ноября. */
public final class Dates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd.MM");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private Dates() {}

    /** {@code 12.09.2026} */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** {@code 12.09} */
    public static String shortDay(LocalDate date) {
        return SHORT.format(date);
    }

    /** {@code 08:30} */
    public static String time(LocalTime time) {
        return TIME.format(time);
    }

    /** {@code 12.09.2026, 08:30} */
    public static String moment(LocalDateTime moment) {
        return DAY.format(moment) + ", " + TIME.format(moment);
    }

    /** {@code 1 ч 40 мин}, {@code 45 мин} */
    public static String minutes(int minutes) {
        int hours = minutes / 60;
        int rest = minutes % 60;
        if (hours == 0) {
            return Words.t("uikit.minutes", rest);
        }
        return rest == 0 ? Words.t("uikit.hours", hours) : Words.t("uikit.hours-minutes", hours, rest);
    }

    /** {@code 12 ноября} */
    public static String words(LocalDate date) {
        return date.getDayOfMonth() + "\u00a0" + date.getMonth().getDisplayName(TextStyle.FULL, Words.locale());
    }

    /** {@code Четверг, 12 ноября} */
    public static String weekdayAndWords(LocalDate date) {
        return capital(date.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, Words.locale())) + ", "
                + words(date);
    }

    /** {@code чт} */
    public static String weekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.SHORT_STANDALONE, Words.locale());
    }

    /** {@code четверг} */
    public static String weekdayLong(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, Words.locale());
    }

    /** {@code Ноябрь 2026} */
    public static String month(LocalDate date) {
        return capital(date.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, Words.locale())) + " "
                + date.getYear();
    }

    static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Words.locale()) + word.substring(1);
    }
}
