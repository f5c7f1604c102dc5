package ru.zvonok.learning.curriculum;

import java.time.LocalDate;

/** Who teaches a course is another from a day on; published inside the transaction that changed it. */
public record TeachersChanged(long organisation, long course, int schoolYear, LocalDate from) {}
