package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.util.List;
import ru.zvonok.learning.curriculum.Course;

/**
 * What a period of some courses still lacks, told before it is closed.
 *
 * @param lessons that are over and not filled
 * @param unfilled the courses they are of, those with most of them first
 * @param unsettled courses in which somebody has no mark of the period yet, by title
 */
public record Unfinished(int lessons, List<Course> unfilled, List<Course> unsettled) implements Serializable {

    public Unfinished {
        unfilled = List.copyOf(unfilled);
        unsettled = List.copyOf(unsettled);
    }

    public boolean nothing() {
        return lessons == 0 && unsettled.isEmpty();
    }
}
