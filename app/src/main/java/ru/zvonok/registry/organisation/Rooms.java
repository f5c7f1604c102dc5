package ru.zvonok.registry.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import ru.zvonok.platform.kernel.Unguarded;
import ru.zvonok.platform.kernel.Unnoted;

/** Door to the rooms of the bound organisation (ORG-07). */
public interface Rooms {

    /** All rooms, the closed ones last, by name. {@link OrganisationAction#VIEW}. */
    @Unnoted("reference list, no person")
    List<Room> all();

    /** Rooms by id, unknown ids left out. */
    @Unguarded("no personal data; for modules that have asked a right of their own")
    @Unnoted("reference list, no person")
    Map<Long, Room> byIds(Collection<Long> ids);

    /**
     * Writes a room; with id 0 a new one. {@link OrganisationAction#EDIT_LISTS}. Refuses
     * {@link OrganisationProblem#ROOM_TAKEN}, {@link OrganisationProblem#NAME_MISSING},
     * {@link OrganisationProblem#IMPOSSIBLE_COUNT}.
     *
     * @return the id of the room
     */
    long save(Room room);

    /**
     * Changes one as {@link #save} does, where it still is as it was {@code seen}; else refuses
     * {@link OrganisationProblem#CHANGED_MEANWHILE}. {@link OrganisationAction#EDIT_LISTS}.
     */
    Room change(Room seen, Room wanted);
}
