package ru.zvonok.platform.uikit;

import java.time.LocalDateTime;

/**
 * One notification.
 *
 * @param text the sentence, already in the person's language
 * @param place the organisation it comes from, where that is another than the page's; else empty
 * @param at local time in the organisation
 * @param href full path to open, without a leading slash; empty when there is nothing to open
 * @param unread whether it is new
 */
public record BellItem(String text, String place, LocalDateTime at, String href, boolean unread) {}
