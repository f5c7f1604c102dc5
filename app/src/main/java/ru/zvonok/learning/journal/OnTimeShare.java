package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.PersonName;

/**
 * What was written in time of what one teacher, one class or one day owed.
 *
 * @param id of the person or the class; 0 where nobody was assigned, and for a day
 * @param teacher of a teacher, null where nobody was assigned
 * @param className of a class, empty otherwise
 * @param day of a day
 * @param lessons how many lessons were held
 */
public record OnTimeShare(
        By by,
        long id,
        @Nullable PersonName teacher,
        String className,
        @Nullable LocalDate day,
        int lessons,
        Part topics,
        Part attendance,
        Part homework,
        Part periodMarks)
        implements Serializable {

    /** Whose share it is. */
    public enum By {
        TEACHER,
        CLASS,
        DAY
    }

    /** What was due by now: written by its last day, and all of it. */
    public record Part(int inTime, int due) implements Serializable {

        public static final Part NONE = new Part(0, 0);

        public Part plus(Part other) {
            return new Part(inTime + other.inTime, due + other.due);
        }

        /** Whole per cent, null where nothing was due. */
        public @Nullable Integer percent() {
            return due == 0 ? null : inTime * 100 / due;
        }
    }

    public OnTimeShare plus(OnTimeShare other) {
        return new OnTimeShare(
                by,
                id,
                teacher,
                className,
                day,
                lessons + other.lessons,
                topics.plus(other.topics),
                attendance.plus(other.attendance),
                homework.plus(other.homework),
                periodMarks.plus(other.periodMarks));
    }
}
