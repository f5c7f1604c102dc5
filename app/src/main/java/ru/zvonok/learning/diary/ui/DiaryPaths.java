package ru.zvonok.learning.diary.ui;

import java.time.LocalDate;

/** Paths of the diary's pages: ids and days, no names. */
final class DiaryPaths {

    private DiaryPaths() {}

    static String diary(long child, LocalDate day) {
        return "diary/" + child + "/" + day;
    }

    static String marks(long child) {
        return "diary-marks/" + child;
    }
}
