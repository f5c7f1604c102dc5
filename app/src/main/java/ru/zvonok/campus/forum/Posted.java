package ru.zvonok.campus.forum;

/**
 * Where a message came to stand.
 *
 * @param held it waits for a moderator
 */
public record Posted(long topic, long message, boolean held) {}
