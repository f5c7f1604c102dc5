package ru.zvonok.registry.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import ru.zvonok.platform.kernel.Unguarded;
import ru.zvonok.platform.kernel.Unnoted;

/** Door to the positions of the bound organisation (ORG-08) and the role that comes with each. */
public interface Positions {

    /** All positions, the closed ones last, by name. {@link OrganisationAction#VIEW}. */
    @Unnoted("reference list, no person")
    List<Position> all();

    /** Positions by id, unknown ids left out. */
    @Unguarded("no personal data; for modules that have asked a right of their own")
    @Unnoted("reference list, no person")
    Map<Long, Position> byIds(Collection<Long> ids);

    /**
     * The position of this name, whatever its capitals and spaces: the organisation's own, else a usual one as a proposal
     * (id 0) with its kind and role, else a proposal of support staff without a role. {@link OrganisationAction#VIEW}.
     */
    @Unnoted("reference list, no person")
    Position propose(String name);

    /**
     * Writes a position; with id 0 a new one. {@link OrganisationAction#EDIT_LISTS}. Refuses
     * {@link OrganisationProblem#POSITION_TAKEN}, {@link OrganisationProblem#NAME_MISSING},
     * {@link OrganisationProblem#ROLE_NOT_OF_STAFF}.
     *
     * @return the id of the position
     */
    long save(Position position);

    /**
     * Changes one as {@link #save} does, where it still is as it was {@code seen}; else refuses
     * {@link OrganisationProblem#CHANGED_MEANWHILE}. {@link OrganisationAction#EDIT_LISTS}.
     */
    Position change(Position seen, Position wanted);
}
