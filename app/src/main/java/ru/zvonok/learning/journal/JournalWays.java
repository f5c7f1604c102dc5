package ru.zvonok.learning.journal;

import java.util.List;
import java.util.Optional;

/** Contributed from above: where else the actor may go from the page of a journal. */
public interface JournalWays {

    /** From the journal of a course. */
    Optional<Way> ofCourse(long course);

    /** From one of its lessons. */
    Optional<Way> ofLesson(long course, long lesson);

    /** An address inside the organisation, and the key and arguments of its words. */
    record Way(String path, String textKey, List<Object> arguments) {

        public Way {
            arguments = List.copyOf(arguments);
        }
    }
}
