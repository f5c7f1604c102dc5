package ru.zvonok.campus.mail;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sent letter.
 *
 * @param from the sender, {@code fromWho} what tells who that is: «родитель: Белов Егор, 7Б»
 * @param to names of circles, and of persons as far as one may know them
 * @param mine whether one has sent it
 * @param removed the reason a moderator gave, null for a letter that stands
 * @param reported whether one has reported it
 * @param read how many of the recipients have read it; counted for one's own letters only
 */
public record Letter(
        long id,
        String from,
        String fromWho,
        List<String> to,
        String subject,
        String body,
        LocalDateTime at,
        List<Paper> papers,
        boolean mine,
        boolean inBin,
        @Nullable String removed,
        boolean reported,
        int read,
        int recipients)
        implements Serializable {

    /** A file that goes with a letter. */
    public record Paper(UUID file, String name, long size) implements Serializable {}

    public Letter {
        to = List.copyOf(to);
        papers = List.copyOf(papers);
    }
}
