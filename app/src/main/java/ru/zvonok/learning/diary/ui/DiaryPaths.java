package ru.zvonok.learning.diary.ui;

import java.time.LocalDate;

/** Paths of the diary's pages: ids and days, no names. */
final class DiaryPaths {

    private DiaryPaths() {}

    static String diary(long child, LocalDate day) {
        return "diary/" + child + "/" + day;
    }

    /** @param span id of a period, {@code year}, {@code 2026-09-01_2026-10-01}; empty for the latest period */
    static String subject(long child, long course, String span) {
        return "diary-subject/" + child + "/" + course + (span.isEmpty() ? "" : "/" + span);
    }

    static String year(long child) {
        return "diary-year/" + child;
    }

    static String marks(long child) {
        return "diary-marks/" + child;
    }
}
