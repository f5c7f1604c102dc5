package ru.zvonok.learning.finals;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.platform.kernel.PersonName;

/**
 * A proposal that a rule would change.
 *
 * @param settled what stands there and stays
 */
public record PolicyEffect(
        Course course,
        PersonName name,
        Proposal now,
        Proposal then,
        @Nullable PeriodValue settled) implements Serializable {}
