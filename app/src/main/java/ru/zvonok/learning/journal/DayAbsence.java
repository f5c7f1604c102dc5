package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import ru.zvonok.platform.kernel.PersonName;

/** A pupil's absences on a day: which lessons, with which sign, and whether a reason is still wanted. */
public record DayAbsence(LocalDate day, long student, PersonName name, List<LessonAbsence> lessons)
        implements Serializable {

    /** One lesson missed. */
    public record LessonAbsence(long course, long lesson, int number, int code, boolean open) implements Serializable {}

    public DayAbsence {
        lessons = List.copyOf(lessons);
    }

    public boolean open() {
        return lessons.stream().anyMatch(LessonAbsence::open);
    }
}
