package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.timetable.Lesson;

/** A lesson as a family sees it; {@code homework} is what is due at it, {@code assignments} name the kinds of its marks. */
public record StudentLesson(
        Course course,
        Lesson lesson,
        Scale scale,
        @Nullable String topic,
        List<Homework> homework,
        List<Homework> given,
        List<Assignment> assignments,
        Cell cell)
        implements Serializable {

    public StudentLesson {
        homework = List.copyOf(homework);
        given = List.copyOf(given);
        assignments = List.copyOf(assignments);
    }
}
