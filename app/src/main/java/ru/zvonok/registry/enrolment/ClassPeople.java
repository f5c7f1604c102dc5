package ru.zvonok.registry.enrolment;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import ru.zvonok.platform.access.RowFilter;
import ru.zvonok.platform.kernel.Unguarded;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * GUIDs of the people of classes, for modules of upper floors that tell many something at once. Each answer is one statement.
 */
@Unguarded("for modules that have asked a right of their own")
@Unnoted("GUIDs to deliver to, no name; what is delivered is noted by the door above")
public interface ClassPeople {

    /** Whoever is in one of the classes on a day. */
    Set<UUID> learners(RowFilter classes, LocalDate day);

    /** Parents and guardians of whoever is in one of the classes on a day. */
    Set<UUID> guardians(RowFilter classes, LocalDate day);
}
