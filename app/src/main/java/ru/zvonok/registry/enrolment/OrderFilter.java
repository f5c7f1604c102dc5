package ru.zvonok.registry.enrolment;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Which orders: of a year's book, of a kind, in a state, about a person; null for all. */
public record OrderFilter(
        int year,
        @Nullable OrderKind kind,
        @Nullable OrderState state,
        @Nullable Long person) implements Serializable {

    public static OrderFilter of(int year) {
        return new OrderFilter(year, null, null, null);
    }
}
