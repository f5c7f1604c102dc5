package ru.zvonok.learning.curriculum;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A course to open, in the school year of the group: a subject for a group, or for one subgroup of it. */
public record NewCourse(
        CourseKind kind,
        long subject,
        long group,
        @Nullable Long subgroup,
        @Nullable BigDecimal hoursAWeek) {}
