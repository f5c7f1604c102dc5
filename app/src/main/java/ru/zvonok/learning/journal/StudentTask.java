package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.curriculum.Course;

/**
 * A task as a family sees it.
 *
 * @param files that go with it
 * @param marks of the pupil for it
 * @param answer what was handed in or begun
 * @param whyNot why the actor may not send an answer; null where it may be sent
 */
public record StudentTask(
        Course course,
        Scale scale,
        Task task,
        List<TaskFile> files,
        List<Mark> marks,
        @Nullable TaskAnswer answer,
        Standing standing,
        @Nullable JournalProblem whyNot)
        implements Serializable {

    /** How it stands for the pupil. */
    public enum Standing {
        /** A duty, not handed in in time, or given back. */
        MISSING,
        TO_DO,
        /** Handed in, the teacher has not looked yet. */
        SENT,
        DONE
    }

    public StudentTask {
        files = List.copyOf(files);
        marks = List.copyOf(marks);
    }

    /** A duty that is not done. */
    public boolean duty() {
        return marks.stream().anyMatch(mark -> mark.due() && mark.value() == null);
    }
}
