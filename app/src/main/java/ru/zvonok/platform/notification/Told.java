package ru.zvonok.platform.notification;

import java.time.LocalDateTime;

/**
 * One line of the bell.
 *
 * @param at local time of the organisation
 * @param unread whether one has not seen it yet
 */
public record Told(long id, Notice notice, LocalDateTime at, boolean unread) {}
