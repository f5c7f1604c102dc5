package ru.zvonok.campus.forum;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for a moderator.
 *
 * @param id of the report; of the message for the others
 * @param author who wrote the message
 * @param who who reports it; the author for the others
 * @param words what was said with the report or the appeal
 * @param reason why it was taken away, for an appeal
 * @param due the last day to answer
 */
public record Waiting(
        Kind kind,
        long id,
        long message,
        long topicId,
        String section,
        String topic,
        String author,
        String text,
        String who,
        LocalDateTime at,
        String words,
        @Nullable String reason,
        LocalDate due,
        boolean overdue)
        implements Serializable {

    /** What is to be decided. */
    public enum Kind {
        /** The word filter held it back. */
        HELD,
        /** Somebody says that it does not belong there. */
        REPORTED,
        /** Its author does not agree that it was taken away. */
        APPEALED;

        public String textKey() {
            return "forum.kind." + name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String toString() {
        return "Waiting[" + kind + ", " + id + "]";
    }
}
