package ru.zvonok.gateway.integration.rest.core;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.Averages;

/**
 * Averages of marks, numbers with two decimals, rounded half up; null without marks in numbers.
 *
 * @param weighted by the weights of the works: what final marks come from
 * @param marks how many there are, also those that say pass or fail
 * @param passes how many say pass
 */
record AverageShape(@Nullable BigDecimal weighted, @Nullable BigDecimal plain, int marks, int passes) {

    static AverageShape of(Averages averages) {
        return new AverageShape(averages.weighted(), averages.plain(), averages.marks(), averages.passes());
    }
}
