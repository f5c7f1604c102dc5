package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import ru.zvonok.learning.curriculum.Course;

/** A pupil's marks in a course over some days. */
public record StudentCourse(Course course, Scale scale, Averages averages, int missed, List<DatedMark> marks)
        implements Serializable {

    /** A mark with its day, lesson, kind of work and weight. */
    public record DatedMark(LocalDate day, long lesson, int type, int weight, Mark mark) implements Serializable {}

    public StudentCourse {
        marks = List.copyOf(marks);
    }
}
