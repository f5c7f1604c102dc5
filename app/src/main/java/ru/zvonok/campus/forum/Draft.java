package ru.zvonok.campus.forum;

import org.jspecify.annotations.Nullable;

/**
 * What somebody has typed and not sent yet.
 *
 * @param topic 0 for a new topic of the section
 */
public record Draft(
        long section,
        long topic,
        String title,
        String text,
        @Nullable Long quotes) {

    /** Nothing typed. */
    public static Draft none(long section, long topic) {
        return new Draft(section, topic, "", "", null);
    }

    public boolean empty() {
        return title.isBlank() && text.isBlank();
    }

    @Override
    public String toString() {
        return "Draft[" + section + ", " + topic + "]";
    }
}
