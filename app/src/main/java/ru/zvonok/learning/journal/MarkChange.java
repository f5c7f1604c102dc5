package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.Texts;

/**
 * What a change of a cell did to one of its marks, with the work it was for as it was then.
 *
 * @param before the mark as shown, empty where it came
 * @param after the same, empty where it went
 * @param type the kind of work, null where there is no such kind any more
 * @param title what the work was called, null without a name of its own
 */
public record MarkChange(
        String before,
        String after,
        @Nullable AssignmentType type,
        int weight,
        @Nullable String title) implements Serializable {

    /** The work of the mark as it was then: its kind, its title or both. */
    public String work(Texts texts, Locale locale) {
        String kind = type == null ? "" : type.word(locale);
        if (title == null) {
            return kind;
        }
        return kind.isEmpty() ? title : texts.get(locale, "journal.class.work-titled", kind, title);
    }

    /** Which of several changed marks it is, before the words for its work. */
    public String of(String work, Texts texts, Locale locale) {
        String nothing = texts.get(locale, "journal.class.nothing");
        return texts.get(
                locale,
                "journal.class.work-of",
                before.isEmpty() ? nothing : before,
                after.isEmpty() ? nothing : after,
                work);
    }
}
