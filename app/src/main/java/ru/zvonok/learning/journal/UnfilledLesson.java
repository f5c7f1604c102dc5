package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.kernel.PersonName;

/**
 * A lesson that is over and lacks something.
 *
 * @param teacher who held it, null where nobody was assigned
 * @param due the last day for the first of what is missing
 * @param overdue whether that day has passed
 */
public record UnfilledLesson(
        Course course,
        Lesson lesson,
        @Nullable PersonName teacher,
        Set<LessonPart> missing,
        LocalDate due,
        boolean overdue)
        implements Serializable {

    public UnfilledLesson {
        missing = Set.copyOf(missing);
    }

    /** Who held it; 0 where nobody was assigned. */
    public long person() {
        Long person = lesson.teacher();
        return person == null ? 0 : person;
    }
}
