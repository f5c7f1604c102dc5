package ru.zvonok.bench.measure;

import java.time.LocalDate;
import java.util.List;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.kernel.DateRange;

/**
 * Where a client of the benchmark works: a class of a school with its people.
 *
 * @param course what the teacher teaches most in the class
 * @param lesson its last lesson that is over
 * @param lessonDay the day of that lesson
 * @param quarter from its first day until the day on which the region stands
 * @param courses all courses of the school that give marks
 * @param above who looks on from above, the same at every seat
 */
public record Seat(
        long organisation,
        long group,
        long course,
        long lesson,
        LocalDate lessonDay,
        long period,
        DateRange quarter,
        long pupil,
        Person teacher,
        Person learner,
        Person deputy,
        Person administrator,
        List<Long> courses,
        Above above) {

    /** Somebody with an account. */
    public record Person(Actor actor, String login) {}

    /**
     * The first municipality with organisations, and the region.
     *
     * @param organisations those of the municipality
     */
    public record Above(Person officer, List<Long> organisations, Person operator) {}
}
