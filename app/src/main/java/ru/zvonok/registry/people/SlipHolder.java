package ru.zvonok.registry.people;

import java.io.Serializable;
import java.util.UUID;
import ru.zvonok.platform.access.AccountState;
import ru.zvonok.platform.kernel.PersonName;

/**
 * Somebody who may be given a slip with an activation code.
 *
 * @param detail what tells namesakes apart: the child of a parent, the position of an employee; may be empty
 * @param state of the account; who has none yet gets one with the slip and counts as new
 */
public record SlipHolder(UUID person, PersonName name, String detail, AccountState state) implements Serializable {}
