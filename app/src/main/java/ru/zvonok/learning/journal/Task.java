package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A work or homework as it was given.
 *
 * @param lesson at which it is, of homework the one at which it was given
 * @param type an {@link AssignmentType#id()}, 0 for homework
 * @param weight 0 for homework
 * @param title of a work with a name of its own
 * @param text what is to be done; of a work empty where nothing was said
 * @param dueDay the last day to hand it in; null for a work that is done at the lesson
 * @param dueLesson of homework, null while the timetable does not go that far
 * @param student whose homework it is; null for everybody
 * @param answerWanted whether pupils hand it in here
 * @param version for {@link Works#change}
 */
public record Task(
        TaskRef ref,
        long lesson,
        LocalDate day,
        int type,
        int weight,
        @Nullable String title,
        String text,
        @Nullable LocalDate dueDay,
        @Nullable Long dueLesson,
        @Nullable Long student,
        boolean answerWanted,
        int version)
        implements Serializable {

    public boolean homework() {
        return ref.kind() == TaskRef.Kind.HOMEWORK;
    }

    /** The day by which it has to be there. */
    public LocalDate due() {
        return dueDay == null ? day : dueDay;
    }
}
