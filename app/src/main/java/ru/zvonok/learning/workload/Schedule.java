package ru.zvonok.learning.workload;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.platform.kernel.DateRange;

/**
 * The schedule of a half-year as the actor may see it.
 *
 * @param half 1 until New Year, 2 after it
 * @param days of the half-year
 * @param works in order of day, class and lesson; what was taken out of a published schedule is there as changed
 * @param publications the latest first
 * @param courses for which the actor may plan or propose
 * @param mayPlan whether the actor settles and publishes it
 * @param changed whether it differs from what was published last
 */
public record Schedule(
        int year,
        int half,
        DateRange days,
        List<PlannedWork> works,
        List<Publication> publications,
        List<Graded> courses,
        boolean mayPlan,
        boolean changed)
        implements Serializable {

    public Schedule {
        works = List.copyOf(works);
        publications = List.copyOf(publications);
        courses = List.copyOf(courses);
    }

    public Optional<Publication> latest() {
        return publications.stream().findFirst();
    }

    /** A course with the grade of its class. */
    public record Graded(Course course, int grade) implements Serializable {}
}
