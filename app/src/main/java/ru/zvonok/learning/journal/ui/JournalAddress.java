package ru.zvonok.learning.journal.ui;

import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.keygrid.GridAddress;

/** Where a page of the journal stands: a course and a period, 0 for the whole year. */
record JournalAddress(long course, long period) {

    static final String KIND = "journal";
    static final String PERIOD_COLUMN = "period";
    private static final String LESSON = "l";

    GridAddress grid(long organisation) {
        return new GridAddress(organisation, KIND, course + "-" + period);
    }

    /** @throws NotFound for an address that was made up */
    static JournalAddress of(GridAddress address) {
        String[] words = address.page().split("-", -1);
        Long course = words.length == 2 ? Addresses.number(words[0]) : null;
        Long period = words.length == 2 ? Addresses.number(words[1]) : null;
        if (course == null || period == null) {
            throw new NotFound();
        }
        return new JournalAddress(course, period);
    }

    static String column(long lesson) {
        return LESSON + lesson;
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
