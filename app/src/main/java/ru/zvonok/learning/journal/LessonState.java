package ru.zvonok.learning.journal;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.timetable.Lesson;

/**
 * How far a lesson is filled (JRN-03, JRN-04).
 *
 * @param topic null while it is missing
 * @param proposed the topic the plan proposes while it is missing
 * @param absent pupils who missed it
 * @param marks marks given at it
 * @param over whether the lesson is over and so everything is due
 * @param late whether the deadline has passed
 */
public record LessonState(
        Course course,
        Lesson lesson,
        @Nullable String topic,
        @Nullable String proposed,
        boolean attendanceTaken,
        boolean homeworkGiven,
        int absent,
        int marks,
        boolean over,
        boolean late)
        implements Serializable {

    public boolean filled() {
        return topic != null && attendanceTaken && homeworkGiven;
    }
}
