package ru.zvonok.campus.forum;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message of a topic.
 *
 * @param sent an id of the page's own: sent twice, it arrives once
 * @param quotes the message of the same topic that it answers, or null
 */
public record NewMessage(
        UUID sent, long topic, String text, @Nullable Long quotes, List<Part> files) {

    public static final int LONGEST = 5000;
    public static final int MOST_FILES = 5;

    public NewMessage {
        files = List.copyOf(files);
    }

    /** A file as it was chosen. */
    public record Part(String name, byte[] content) {}
}
