package ru.zvonok.registry.enrolment;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;

/**
 * Told inside the transaction in which an order took or lost effect.
 *
 * @param groups the classes whose members changed
 * @param persons the people concerned
 * @param since the first day that is different now; in the past for a back-dated order
 */
public record RollChanged(long organisation, Set<Long> groups, Set<Long> persons, LocalDate since)
        implements Serializable {

    public RollChanged {
        groups = Set.copyOf(groups);
        persons = Set.copyOf(persons);
    }
}
