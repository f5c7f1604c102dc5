package ru.zvonok.learning.finals;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.platform.kernel.PersonName;

/**
 * Marks of a column that are due or nearly so and not settled.
 *
 * @param column a period's id or a {@link YearResult#column}
 * @param name of the column
 * @param pupils how many have none
 * @param due last day
 * @param teacher who settles them; null where nobody teaches
 */
public record OwedColumn(
        Course course,
        long column,
        String name,
        int pupils,
        LocalDate due,
        @Nullable Long teacher,
        @Nullable PersonName teacherName)
        implements Serializable {}
