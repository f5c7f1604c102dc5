package ru.zvonok.registry.enrolment;

import java.io.Serializable;
import java.util.List;

/**
 * The first of a list that is shown in part.
 *
 * @param first those that were asked for, in the order of the list
 * @param inAll how many there are
 */
public record FirstOf<T extends Serializable>(List<T> first, int inAll) implements Serializable {

    public FirstOf {
        first = List.copyOf(first);
    }

    /** How many are not among the first. */
    public int more() {
        return inAll - first.size();
    }
}
