package ru.zvonok.learning.curriculum;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A subject for a class, or one subgroup of it, with hours a week and the teacher from a day on; null for nobody yet. */
public record NewAssignment(
        CourseKind kind,
        long subject,
        long group,
        @Nullable Long subgroup,
        @Nullable BigDecimal hoursAWeek,
        @Nullable Long person,
        LocalDate validFrom) {}
