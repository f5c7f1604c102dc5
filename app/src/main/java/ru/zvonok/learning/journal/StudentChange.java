package ru.zvonok.learning.journal;

import java.time.LocalDate;

/** A change of one of a pupil's cells. */
public record StudentChange(long course, long lesson, LocalDate day, CellChange change) {}
