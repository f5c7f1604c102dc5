package ru.zvonok.learning.workload;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.platform.kernel.PersonName;

/** A control work of the journal that stands in no published schedule. */
public record Unplanned(
        Course course,
        long lesson,
        LocalDate day,
        int number,
        int type,
        @Nullable String title,
        @Nullable PersonName teacher)
        implements Serializable {}
