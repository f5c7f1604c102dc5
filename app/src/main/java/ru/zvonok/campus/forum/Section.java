package ru.zvonok.campus.forum;

import java.io.Serializable;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A section as its reader sees it.
 *
 * @param group the class it is of, or null for one of the organisation
 * @param writes whether the reader may write there, were it open
 * @param moderates whether the reader keeps order there
 * @param arranges whether the reader may change the section
 * @param topics how many topics the reader sees
 * @param fresh messages that the reader has not read
 * @param last the moment of the last message, null where there is none
 */
public record Section(
        long id,
        String name,
        String description,
        @Nullable Long group,
        boolean closed,
        boolean writes,
        boolean moderates,
        boolean arranges,
        int topics,
        int fresh,
        @Nullable LocalDateTime last)
        implements Serializable {}
