package ru.zvonok.learning.diary.ui;

import com.vaadin.flow.router.NotFoundException;
import java.time.DateTimeException;
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

    static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException forged) {
            throw new NotFoundException();
        }
    }

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException forged) {
            throw new NotFoundException();
        }
    }
}
