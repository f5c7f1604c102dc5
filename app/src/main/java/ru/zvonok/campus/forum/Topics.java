package ru.zvonok.campus.forum;

import java.io.Serializable;
import java.util.List;

/** A page of the topics of a section, the latest talk first; pages count from 1. */
public record Topics(Section section, List<Topic> topics, int page, int pages) implements Serializable {

    public Topics {
        topics = List.copyOf(topics);
    }
}
