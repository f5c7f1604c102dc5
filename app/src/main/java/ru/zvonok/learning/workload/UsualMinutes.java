package ru.zvonok.learning.workload;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long homework usually takes here, from a day on. The line of a subject counts before that of grades, that before a
 * general one, the later before the earlier; where none says anything, the region's numbers do.
 *
 * @param id 0 for a new one
 * @param subject null for all
 * @param gradeFrom first grade; null for all, with the last one
 */
public record UsualMinutes(
        long id,
        @Nullable Long subject,
        @Nullable Integer gradeFrom,
        @Nullable Integer gradeTo,
        int minutes,
        LocalDate from)
        implements Serializable {}
