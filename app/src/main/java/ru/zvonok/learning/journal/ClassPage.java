package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.PersonName;

/** A class over some days: courses by subject, pupils by name with their averages by course id. */
public record ClassPage(long group, DateRange days, List<Course> courses, List<ClassStudent> students)
        implements Serializable {

    /** A pupil with averages by course and lessons missed in all courses, those without a reason apart. */
    public record ClassStudent(long person, PersonName name, Map<Long, Averages> averages, int missed, int open)
            implements Serializable {

        public ClassStudent {
            averages = Map.copyOf(averages);
        }
    }

    public ClassPage {
        courses = List.copyOf(courses);
        students = List.copyOf(students);
    }
}
