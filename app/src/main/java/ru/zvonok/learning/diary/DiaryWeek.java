package ru.zvonok.learning.diary;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import ru.zvonok.learning.journal.StudentLesson;

/**
 * A week of lessons, Monday first.
 *
 * @param now where the school is
 * @param days every day that has lessons and all from Monday to Friday
 * @param unexplained days on which lessons were missed and the school does not know why
 */
public record DiaryWeek(
        DiaryChild child, LocalDateTime now, LocalDate monday, List<DiaryDay> days, List<Missed> unexplained)
        implements Serializable {

    /** A day with its lessons in order of time. */
    public record DiaryDay(LocalDate date, List<StudentLesson> lessons) implements Serializable {

        /** Whether there is a mark on that day. */
        public boolean marked() {
            return lessons.stream()
                    .anyMatch(lesson -> lesson.cell().marks().stream().anyMatch(mark -> mark.value() != null));
        }
    }

    /** Lessons missed on a day for a reason that is not known. */
    public record Missed(LocalDate date, int lessons) implements Serializable {}
}
