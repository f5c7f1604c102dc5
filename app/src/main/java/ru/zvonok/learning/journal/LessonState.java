package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.kernel.PersonName;

/**
 * How far a lesson is filled (JRN-03, JRN-04).
 *
 * @param topic null while it is missing
 * @param proposed the topic the plan proposes while it is missing
 * @param absent pupils who missed it
 * @param marks marks given at it
 * @param missing what has to be written about it here and is not
 * @param room name of the room, null while none is set
 * @param insteadOf whom the teacher stands in for
 * @param over whether the lesson is over and so everything is due
 */
public record LessonState(
        Course course,
        Lesson lesson,
        @Nullable String topic,
        @Nullable String proposed,
        int absent,
        int marks,
        Set<LessonPart> missing,
        @Nullable String room,
        @Nullable PersonName insteadOf,
        boolean over)
        implements Serializable {

    public LessonState {
        missing = Set.copyOf(missing);
    }

    public boolean filled() {
        return missing.isEmpty();
    }
}
