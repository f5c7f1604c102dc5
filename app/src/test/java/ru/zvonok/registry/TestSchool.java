package ru.zvonok.registry;

import ru.zvonok.platform.access.Actor;

/**
 * An organisation with an open school year and the people of its office.
 *
 * @param set its one period set: quarters, a week of five days
 */
public record TestSchool(long id, long set, Actor admin, Actor principal, Actor deputy, Actor secretary) {}
