package ru.zvonok.campus.forum;

import java.time.LocalDateTime;

/** A message that holds what was looked for. */
public record Found(
        long message, long topic, String title, String section, String author, LocalDateTime at, String text) {}
