package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A week of a pupil beside that of the class: number of marks and average with the weights of works.
 *
 * @param monday first day of the week
 */
public record TrendPoint(
        LocalDate monday,
        int marks,
        @Nullable BigDecimal average,
        int classMarks,
        @Nullable BigDecimal classAverage) implements Serializable {}
