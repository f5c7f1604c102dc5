package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Averages of marks, with two decimals, rounded half up; null without marks. Duties count for nothing until they have a
 * value.
 */
public record Averages(@Nullable BigDecimal plain, @Nullable BigDecimal weighted, int marks) implements Serializable {

    public static final Averages NONE = new Averages(null, null, 0);
}
