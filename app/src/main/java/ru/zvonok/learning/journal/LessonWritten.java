package ru.zvonok.learning.journal;

import java.time.LocalDate;

/** Topic, homework or assignments of a lesson changed; published inside the transaction. */
public record LessonWritten(long organisation, long course, long group, long lesson, int schoolYear, LocalDate day) {}
