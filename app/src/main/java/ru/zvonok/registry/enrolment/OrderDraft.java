package ru.zvonok.registry.enrolment;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is written into an order before it is signed.
 *
 * @param number as the school counts its orders: «12-к»; unique in the school year of {@code issuedOn}
 * @param effectiveOn the first day of the new state: first day in the new class, first day no longer in the old one
 * @param basis the paper it rests on: an application, a decision
 */
public record OrderDraft(
        OrderKind kind, String number, LocalDate issuedOn, LocalDate effectiveOn, String basis, List<Line> lines)
        implements Serializable {

    public OrderDraft {
        lines = List.copyOf(lines);
    }

    /**
     * One person of an order.
     *
     * @param from the class left; null for an enrolment
     * @param to the class entered; null for a departure
     * @param place where from or where to outside of the organisation
     */
    public record Line(
            long person,
            @Nullable Long from,
            @Nullable Long to,
            MovementReason reason,
            @Nullable String place) implements Serializable {

        public static Line enrol(long person, long to, MovementReason reason) {
            return new Line(person, null, to, reason, null);
        }

        public static Line transfer(long person, long from, long to, MovementReason reason) {
            return new Line(person, from, to, reason, null);
        }

        public static Line depart(long person, long from, MovementReason reason) {
            return new Line(person, from, null, reason, null);
        }
    }
}
