package ru.zvonok.registry.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.kernel.Unguarded;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * Ids, names and kin for modules of this and upper floors that have asked a right of their own. Asks no right and notes no
 * reading: whoever shows what it answers has done both. Unknown ids are left out of every answer.
 */
@Unguarded("for modules that have asked a right of their own and note the reading")
@Unnoted("facts for the doors above, which note what they show of them")
public interface PersonFacts {

    /** Names by id, in one statement. */
    Map<Long, PersonName> names(Collection<Long> persons);

    /**
     * Names as lists of a class show them («Иванова Мария»), in the same order; who would look like another has the patronymic
     * too, and where even that is alike the birth date: only then in one statement.
     */
    Map<Long, String> listed(Map<Long, PersonName> names);

    /** The same for names with initials («Иванова М. П.»). */
    Map<Long, String> brief(Map<Long, PersonName> names);

    /** Entries by id, in one statement. */
    Map<Long, PersonEntry> entries(Collection<Long> persons);

    /** The id that the bound organisation has for a GUID. */
    Optional<Long> byGuid(UUID guid);

    /** GUIDs by id. */
    Map<Long, UUID> guids(Collection<Long> persons);

    /**
     * Of some GUIDs those whose name begins so (surname, first name, patronymic; capitals and ё do not matter), by name; with an
     * empty beginning all of them. In one statement.
     */
    List<PersonEntry> among(Collection<UUID> guids, String beginning, int limit);

    /** Guardians on a day, by child. */
    Map<Long, List<Kin>> guardians(Collection<Long> children, LocalDate day);

    /** Children on a day. */
    List<Kin> children(long guardian, LocalDate day);

    /** Data as a card would keep them; what a card would refuse is refused at its field ({@link PeopleProblem}). */
    PersonData checked(PersonData data);
}
