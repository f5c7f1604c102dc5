package ru.zvonok.learning.journal;

/** A word of the teacher on a mark or a duty; an empty text takes it back. {@code mark} is a {@link Mark#id()}. */
public record CommentMark(long course, long lesson, long student, long mark, String text) {}
