package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/**
 * Who is missing in the classes and groups of an organisation on a day, as far as teachers wrote it down.
 *
 * @param classes those where somebody is missing, the most first
 * @param lessons how many lessons are over
 * @param unmarked at how many of them attendance was not taken, though it has to be
 */
public record AbsentDay(LocalDate day, List<ClassAbsent> classes, int lessons, int unmarked) implements Serializable {

    public AbsentDay {
        classes = List.copyOf(classes);
    }

    /**
     * One class. A pupil counts once, whatever lessons were missed.
     *
     * @param members how many are in it
     * @param absent how many missed a lesson
     * @param open of these without a reason yet
     * @param unexcused of these without a good reason
     */
    public record ClassAbsent(long group, String name, int members, int absent, int open, int unexcused)
            implements Serializable {}

    public int absent() {
        return classes.stream().mapToInt(ClassAbsent::absent).sum();
    }

    public int open() {
        return classes.stream().mapToInt(ClassAbsent::open).sum();
    }
}
