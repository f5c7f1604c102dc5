package ru.zvonok.learning.curriculum;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Hours of a course, and who teaches it from a day on; null for nobody. */
public record ChangeAssignment(
        long course,
        @Nullable BigDecimal hoursAWeek,
        @Nullable Long person,
        LocalDate validFrom) {}
