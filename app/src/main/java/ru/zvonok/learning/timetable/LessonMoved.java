package ru.zvonok.learning.timetable;

import java.time.LocalDate;

/** A lesson went to another day; published inside the transaction that moved it. */
public record LessonMoved(long organisation, long lesson, int schoolYear, LocalDate from, LocalDate to) {}
