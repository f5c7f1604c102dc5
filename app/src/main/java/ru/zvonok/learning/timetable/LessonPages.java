package ru.zvonok.learning.timetable;

import java.util.Collection;
import java.util.Map;

/** Contributed from above: where a lesson is worked on. */
public interface LessonPages {

    /**
     * Paths inside the organisation.
     *
     * @param wide the page for a desk
     * @param narrow the page for a phone
     */
    record Paths(String wide, String narrow) {}

    /** Pages of those lessons that the actor of now may open, by lesson. */
    Map<Long, Paths> of(Collection<Lesson> lessons);
}
