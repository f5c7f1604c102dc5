package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Averages of marks, with two decimals, rounded half up; null without marks in numbers. Duties count for nothing until they have
 * a value.
 *
 * @param marks how many, also those that say pass or fail
 * @param passes how many say pass
 */
public record Averages(@Nullable BigDecimal plain, @Nullable BigDecimal weighted, int marks, int passes)
        implements Serializable {

    public static final Averages NONE = new Averages(null, null, 0, 0);
}
