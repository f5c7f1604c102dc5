package ru.zvonok.campus.forum;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the messages of a topic, the oldest first; pages count from 1.
 *
 * @param followed whether the reader is told of new messages
 * @param whyNot why the reader cannot write here now, or null
 * @param suspension the reader may not write for some time, or null
 * @param firstNew the first message of the page that the reader had not read, or null
 */
public record TopicPage(
        Section section,
        Topic topic,
        boolean followed,
        @Nullable ForumProblem whyNot,
        @Nullable Suspension suspension,
        List<Message> messages,
        int page,
        int pages,
        @Nullable Long firstNew)
        implements Serializable {

    public TopicPage {
        messages = List.copyOf(messages);
    }
}
