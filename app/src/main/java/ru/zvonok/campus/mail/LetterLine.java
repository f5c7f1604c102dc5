package ru.zvonok.campus.mail;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A letter in a folder.
 *
 * @param who the sender, in one's own letters the recipients: names of circles and persons
 * @param preview the first words
 * @param at sent, a draft: last changed
 * @param read how many of the recipients have read it; counted for one's own letters only
 * @param removed by a moderator
 */
public record LetterLine(
        long id,
        List<String> who,
        String subject,
        String preview,
        LocalDateTime at,
        boolean mine,
        boolean unread,
        boolean papers,
        int read,
        int recipients,
        boolean removed)
        implements Serializable {

    public LetterLine {
        who = List.copyOf(who);
    }
}
