package ru.zvonok.learning.finals;

import java.io.Serializable;
import java.time.LocalDate;

/** How the organisation reckons figures from a day on. */
public record DatedFigures(LocalDate validFrom, FigureRule rule) implements Serializable {}
