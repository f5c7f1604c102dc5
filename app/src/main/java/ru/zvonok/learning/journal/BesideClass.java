package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A pupil's plain mean in a subject beside that of the class. */
public record BesideClass(
        long subject,
        String subjectName,
        int marks,
        @Nullable BigDecimal average,
        @Nullable BigDecimal classAverage) implements Serializable {}
