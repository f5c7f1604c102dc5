package ru.zvonok.registry.corrections;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import ru.zvonok.platform.kernel.PersonName;

/**
 * Somebody whose changed data wait; what the family wrote stands on the card.
 *
 * @param groupName class of the person or of the children, empty where there is none
 * @param at of the oldest report that is open
 * @param due the last day to answer it
 * @param fields what is to be changed
 */
public record WaitingPerson(
        long person,
        PersonName name,
        String groupName,
        LocalDateTime at,
        LocalDate due,
        boolean overdue,
        List<DataField> fields)
        implements Serializable {

    public WaitingPerson {
        fields = List.copyOf(fields);
    }
}
