package ru.zvonok.registry.enrolment;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Which learners.
 *
 * @param year the school year
 * @param name beginning of the name; empty for all
 * @param group only of this class
 * @param grade only of this grade
 * @param former those who left in the year instead of those who are there
 * @param gap only those whose card lacks this; for whoever sees all cards
 */
public record PupilFilter(
        int year,
        String name,
        @Nullable Long group,
        @Nullable Integer grade,
        boolean former,
        @Nullable PupilGap gap) implements Serializable {

    public static PupilFilter of(int year) {
        return new PupilFilter(year, "", null, null, false, null);
    }
}
