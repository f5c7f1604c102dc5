package ru.zvonok.learning.journal;

/** An answer as it is sent; its files are there already. {@code version} as seen, 0 where there was none. */
public record SendAnswer(long student, TaskRef task, String text, int version) {}
