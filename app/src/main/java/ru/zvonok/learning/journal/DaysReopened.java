package ru.zvonok.learning.journal;

import java.util.Set;

/**
 * Days of courses were closed or opened, for everybody, by a permit for one person or by the exemption of a pupil: pages
 * that show what may be written are to be painted anew.
 */
public record DaysReopened(long organisation, Set<Long> courses) {

    public DaysReopened {
        courses = Set.copyOf(courses);
    }
}
