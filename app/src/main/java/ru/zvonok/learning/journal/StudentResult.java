package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.util.List;
import ru.zvonok.learning.curriculum.Course;

/**
 * A pupil's result in a course over some days with the marks it comes from.
 *
 * @param sums the marks added up
 * @param marks those that count, in order of the day
 */
public record StudentResult(Course course, CourseResult result, MarkSums sums, List<CountedMark> marks)
        implements Serializable {

    /** A mark that counts; {@code type} is an {@link AssignmentType#id()}, 0 where it has none. */
    public record CountedMark(long lesson, int type, int weight, int value) implements Serializable {}

    public StudentResult {
        marks = List.copyOf(marks);
    }

    /** In which the course is marked. */
    public Scale scale() {
        return result.scale();
    }

    /** The result as it would be with further marks; nothing is stored anywhere. */
    public CourseResult with(List<ImaginedMark> further) {
        MarkSums all = sums;
        int controls = 0;
        int good = 0;
        int passed = 0;
        for (ImaginedMark mark : further) {
            all = all.plus(mark.value(), mark.weight());
            if (mark.control()) {
                controls++;
                good += scale().good(mark.value()) ? 1 : 0;
                passed += scale().passed(mark.value()) ? 1 : 0;
            }
        }
        return new CourseResult(
                result.person(),
                result.name(),
                all.averages(),
                result.lessons(),
                result.missed(),
                result.duties(),
                result.controls() + controls,
                result.controlsGood() + good,
                result.controlsPassed() + passed,
                result.controlsHeld() + controls,
                result.exempt(),
                result.scale());
    }
}
