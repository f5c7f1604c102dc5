package ru.zvonok.platform.access;

import org.jspecify.annotations.Nullable;

/**
 * Which accounts of an organisation.
 *
 * @param text part of the shown name or of the login, any capitals; empty for all
 * @param role only those that hold the role here
 */
public record AccountFilter(
        String text, @Nullable Role role, @Nullable AccountState state) {

    public static final AccountFilter ALL = new AccountFilter("", null, null);
}
