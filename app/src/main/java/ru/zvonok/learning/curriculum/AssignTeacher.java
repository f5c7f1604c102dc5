package ru.zvonok.learning.curriculum;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Who teaches a course from a day on; a course has one main teacher at a time and any number of substitutes. */
public record AssignTeacher(
        long course,
        long person,
        boolean main,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}
