package ru.zvonok.platform.kernel;

import java.io.Serializable;
import java.util.List;

/**
 * The first of a list that is shown in part.
 *
 * @param first those that were asked for, in the order of the list
 * @param inAll how many there are
 */
public record FirstOf<T extends Serializable>(List<T> first, int inAll) implements Serializable {

    /** One of the first, as a statement answers it that counts all beside each: {@code count(*) over ()}. */
    public record Counted<T extends Serializable>(T one, int inAll) {}

    public FirstOf {
        first = List.copyOf(first);
    }

    public static <T extends Serializable> FirstOf<T> of(List<Counted<T>> counted) {
        return new FirstOf<>(
                counted.stream().map(Counted::one).toList(),
                counted.isEmpty() ? 0 : counted.getFirst().inAll());
    }

    /** How many are not among the first. */
    public int more() {
        return inAll - first.size();
    }
}
