package ru.zvonok.learning.journal;

import java.util.Set;

/**
 * A period of some courses. With neither classes nor courses named, all that follow the period's study calendar.
 *
 * @param groups classes with all their courses
 */
public record ClosePeriod(long period, Set<Long> groups, Set<Long> courses) {

    public ClosePeriod {
        groups = Set.copyOf(groups);
        courses = Set.copyOf(courses);
    }

    public static ClosePeriod all(long period) {
        return new ClosePeriod(period, Set.of(), Set.of());
    }

    public static ClosePeriod ofGroup(long period, long group) {
        return new ClosePeriod(period, Set.of(group), Set.of());
    }

    /** At least one course. */
    public static ClosePeriod ofCourses(long period, Set<Long> courses) {
        if (courses.isEmpty()) {
            throw new IllegalArgumentException("no course");
        }
        return new ClosePeriod(period, Set.of(), courses);
    }
}
