package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/**
 * A sign of attendance, as data.
 *
 * @param sign «ОТ», as it stands in a cell
 * @param absence counts as missed
 * @param excused missed with a good reason
 * @param late came late
 * @param byTeacher the teacher of the lesson sets it; all others need {@link JournalAction#SETTLE_ABSENCE}
 * @param open the reason is not yet known
 * @param typed spellings that mean it, lower case
 */
public record AttendanceCode(
        int id,
        String sign,
        boolean absence,
        boolean excused,
        boolean late,
        boolean byTeacher,
        boolean open,
        List<String> typed,
        String name,
        String nameEn)
        implements Serializable {

    public AttendanceCode {
        typed = List.copyOf(typed);
    }

    /** What it means, in the reader's language. */
    public String word(Locale locale) {
        return "en".equals(locale.getLanguage()) ? nameEn : name;
    }
}
