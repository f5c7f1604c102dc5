package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.kernel.PersonName;

/**
 * One change of the journal.
 *
 * @param at local time of the organisation
 * @param who shown name of the account, null for the system
 * @param course null where it is gone
 * @param lesson of a cell, null where it is gone
 * @param period name of the period of a period mark, empty otherwise
 * @param pupil null where the organisation knows the person no more
 * @param oldValue as shown, empty where nothing stood there
 * @param student 0 where it is of the whole class
 * @param marks what a cell's change did to its marks
 * @param reason why it was done, null where nobody had to say it
 */
public record JournalChange(
        Key key,
        LocalDateTime at,
        @Nullable String who,
        @Nullable Course course,
        @Nullable Lesson lesson,
        String period,
        long student,
        @Nullable PersonName pupil,
        String oldValue,
        String newValue,
        List<MarkChange> marks,
        @Nullable String reason)
        implements Serializable {

    /** Where it stands among all changes, the newest first. */
    public record Key(Instant at, ChangeKind kind, long id) implements Serializable {}

    public JournalChange {
        marks = List.copyOf(marks);
    }

    public ChangeWay way() {
        if (oldValue.isEmpty()) {
            return ChangeWay.SET;
        }
        return newValue.isEmpty() ? ChangeWay.REMOVED : ChangeWay.CHANGED;
    }
}
