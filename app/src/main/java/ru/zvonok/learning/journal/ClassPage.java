package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.PersonName;

/** A class over some days: courses by subject with their scales by course id, pupils by name with their results by course id. */
public record ClassPage(
        long group, DateRange days, List<Course> courses, Map<Long, Scale> scales, List<ClassStudent> students)
        implements Serializable {

    /** A pupil; courses without any mark are left out. */
    public record ClassStudent(long person, PersonName name, Map<Long, Line> lines, Absent absent)
            implements Serializable {

        public ClassStudent {
            lines = Map.copyOf(lines);
        }
    }

    /** A pupil in a course: averages and the last marks, the latest at the end. */
    public record Line(Averages averages, List<Integer> latest) implements Serializable {

        public Line {
            latest = List.copyOf(latest);
        }
    }

    /**
     * What a pupil missed.
     *
     * @param days days of which every lesson was missed
     * @param lessons lessons missed in all
     * @param unexcused those without a good reason
     * @param open those whose reason is not yet known
     */
    public record Absent(int days, int lessons, int unexcused, int open) implements Serializable {

        public static final Absent NEVER = new Absent(0, 0, 0, 0);
    }

    public ClassPage {
        courses = List.copyOf(courses);
        scales = Map.copyOf(scales);
        students = List.copyOf(students);
    }
}
