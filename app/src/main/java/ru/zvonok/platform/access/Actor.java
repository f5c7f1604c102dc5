package ru.zvonok.platform.access;

import java.io.Serializable;
import java.util.UUID;

/**
 * Who is at work: a signed-in account.
 *
 * @param account id of the account in the region
 * @param person GUID by which each organisation knows the account's person; the same person in all of them
 * @param name the name shown, «Соколова Е. В.»
 */
public record Actor(long account, UUID person, String name) implements Serializable {}
