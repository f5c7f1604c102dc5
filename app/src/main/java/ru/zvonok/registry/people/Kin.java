package ru.zvonok.registry.people;

import java.io.Serializable;
import ru.zvonok.platform.kernel.PersonName;

/**
 * The other end of a kinship.
 *
 * @param person id of the guardian among a child's guardians, of the child among a guardian's children
 * @param relation what the guardian is to the child
 */
public record Kin(long person, PersonName name, Relation relation, boolean legalRepresentative, boolean mayPickUp)
        implements Serializable {}
