package ru.zvonok.campus.forum;

import java.io.Serializable;
import java.time.LocalDateTime;

/**
 * A topic as its reader sees it.
 *
 * @param messages how many messages stand in it
 * @param fresh how many of them the reader has not read
 * @param held it waits for a moderator, others do not see it
 */
public record Topic(
        long id,
        long section,
        String title,
        String author,
        LocalDateTime opened,
        LocalDateTime last,
        int messages,
        int fresh,
        boolean pinned,
        boolean closed,
        boolean held)
        implements Serializable {}
