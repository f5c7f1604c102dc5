package ru.zvonok.learning.journal.ui;

import static java.time.format.DateTimeFormatter.BASIC_ISO_DATE;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.Cell;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.keygrid.GridAddress;

/**
 * Where a page of the journal stands: a course and what of it is shown.
 *
 * @param period id of the period, 0 for the whole year or some days of it
 * @param days those days, null for the period or the year
 */
record JournalAddress(long course, long period, @Nullable DateRange days) {

    static final String KIND = "journal";
    static final String PERIOD_COLUMN = "period";
    private static final String LESSON = "l";
    private static final String WORK = "w";

    JournalAddress(long course, long period) {
        this(course, period, null);
    }

    GridAddress grid(long organisation) {
        @Nullable LocalDate last = days == null ? null : days.to();
        return new GridAddress(
                organisation,
                KIND,
                course + "-" + period
                        + (days == null || last == null
                                ? ""
                                : "-" + days.from().format(BASIC_ISO_DATE) + "-" + last.format(BASIC_ISO_DATE)));
    }

    /** All that is shown of a course anywhere. */
    static GridAddress whole(long organisation, long course) {
        return new GridAddress(organisation, KIND, String.valueOf(course));
    }

    /** The page, inside the organisation. */
    String path() {
        String page = "journal/" + course + "/" + period;
        return days == null ? page : page + "?from=" + days.from() + "&to=" + days.to();
    }

    /** @throws NotFound for an address that was made up */
    static JournalAddress of(GridAddress address) {
        String[] words = address.page().split("-", -1);
        Long course = words.length == 2 || words.length == 4 ? Addresses.number(words[0]) : null;
        Long period = words.length > 1 ? Addresses.number(words[1]) : null;
        if (course == null || period == null || (words.length == 4 && period != 0)) {
            throw new NotFound();
        }
        return new JournalAddress(course, period, words.length == 4 ? days(words[2], words[3], BASIC_ISO_DATE) : null);
    }

    /** @throws NotFound for days that are none */
    static DateRange days(String from, String to, DateTimeFormatter spelling) {
        try {
            LocalDate first = LocalDate.parse(from, spelling);
            LocalDate last = LocalDate.parse(to, spelling);
            if (!last.isBefore(first)) {
                return new DateRange(first, last);
            }
        } catch (DateTimeParseException noDay) {
            // the same as for any address that was made up
        }
        throw new NotFound();
    }

    static String column(long lesson) {
        return LESSON + lesson;
    }

    /** The marks of a lesson that are for one work. */
    static String column(long lesson, long work) {
        return LESSON + lesson + WORK + work;
    }

    /** What a column shows: a lesson, or of a lesson the marks for a work; null for any other word. */
    static @Nullable Shown shown(String column) {
        int end = column.indexOf(WORK);
        @Nullable Long lesson = lesson(end < 0 ? column : column.substring(0, end));
        @Nullable Long work = end < 0 ? null : Addresses.number(column.substring(end + 1));
        return lesson == null || (end >= 0 && work == null) ? null : new Shown(lesson, work);
    }

    /** Marks of a lesson, of all its works or of one. */
    record Shown(long lesson, @Nullable Long work) {

        Cell of(Cell cell) {
            return work == null ? cell : cell.of(work);
        }
    }

    /** The page of one lesson, inside the organisation. */
    static String card(long course, long lesson) {
        return "lesson/" + course + "/" + lesson;
    }

    /** The lesson behind a column, null for any other word. */
    static @Nullable Long lesson(String column) {
        return column.startsWith(LESSON) ? Addresses.number(column.substring(LESSON.length())) : null;
    }
}
