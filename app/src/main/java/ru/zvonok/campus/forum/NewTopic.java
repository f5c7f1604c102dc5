package ru.zvonok.campus.forum;

import java.util.List;
import java.util.UUID;

/**
 * A topic with its first message.
 *
 * @param sent an id of the page's own: sent twice, it is opened once
 */
public record NewTopic(UUID sent, long section, String title, String text, List<NewMessage.Part> files) {

    public static final int LONGEST_TITLE = 150;

    public NewTopic {
        files = List.copyOf(files);
    }
}
