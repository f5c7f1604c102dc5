package ru.zvonok.platform.access;

/** What an account is or holds has changed: a role given or taken, a session begun or ended, the account blocked. */
public record GrantsChanged(long account) {}
