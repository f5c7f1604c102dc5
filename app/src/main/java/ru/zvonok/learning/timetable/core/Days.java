package ru.zvonok.learning.timetable.core;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Days in refusals: 12.09.2026. */
final class Days {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private Days() {}

    static String words(LocalDate day) {
        return DAY.format(day);
    }
}
