package ru.zvonok.learning.curriculum;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody teaching a course from a day to a day; {@code assignment} is the id of the teaching assignment. */
public record CourseTeacher(
        long assignment,
        long person,
        boolean main,
        LocalDate validFrom,
        @Nullable LocalDate validTo) implements Serializable {}
