package ru.zvonok.learning.journal;

/** A mark got another comment; published inside the transaction. {@code cell} is as it stands now. */
public record CommentWritten(long organisation, long course, long student, long lesson, Cell cell) {}
