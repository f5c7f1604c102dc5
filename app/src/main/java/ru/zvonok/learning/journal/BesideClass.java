package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A pupil's average in a subject, with the weights of works, beside that of the class. */
public record BesideClass(
        long subject,
        String subjectName,
        Scale.Kind scale,
        int marks,
        @Nullable BigDecimal average,
        @Nullable BigDecimal classAverage)
        implements Serializable {}
