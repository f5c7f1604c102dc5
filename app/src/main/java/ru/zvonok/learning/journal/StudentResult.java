package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.util.List;
import ru.zvonok.learning.curriculum.Course;

/**
 * A pupil's result in a course over some days with the marks it comes from.
 *
 * @param sums the marks added up
 * @param success from which mark on a control work is passed and good
 * @param marks those that count, in order of the day
 */
public record StudentResult(Course course, CourseResult result, MarkSums sums, Success success, List<CountedMark> marks)
        implements Serializable {

    /** A mark that counts; {@code type} is an {@link AssignmentType#id()}, 0 where it has none. */
    public record CountedMark(long lesson, int type, int weight, int value) implements Serializable {}

    /** From which mark on a work is passed, and from which it is good. */
    public record Success(int passed, int good) implements Serializable {}

    public StudentResult {
        marks = List.copyOf(marks);
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
                good += mark.value() >= success.good() ? 1 : 0;
                passed += mark.value() >= success.passed() ? 1 : 0;
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
                result.exempt());
    }
}
