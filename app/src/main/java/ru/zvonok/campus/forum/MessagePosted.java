package ru.zvonok.campus.forum;

/** Something in a topic reads otherwise than before. */
public record MessagePosted(long organisation, long topic) {}
