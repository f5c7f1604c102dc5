package ru.zvonok.learning.curriculum;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A course to open: a subject for a group, or for one subgroup of it. */
public record NewCourse(
        int schoolYear,
        CourseKind kind,
        long subject,
        long group,
        @Nullable Long subgroup,
        @Nullable BigDecimal hoursAWeek) {}
