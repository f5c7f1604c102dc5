package ru.zvonok.learning.finals;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.platform.kernel.PersonName;

/**
 * A mark against the rule.
 *
 * @param period name of the period
 * @param proposed what the rule says
 * @param settled what stands there until it is approved
 * @param words why the teacher sets it; null until it was said
 * @param answer why it was given back; null while it waits
 * @param mine whether the actor teaches the course
 * @param decidable whether the actor may decide now
 */
public record WaitingMark(
        MarkAt at,
        Course course,
        String period,
        PersonName name,
        PeriodValue value,
        @Nullable PeriodValue proposed,
        @Nullable BigDecimal average,
        @Nullable PeriodValue settled,
        @Nullable String words,
        @Nullable String answer,
        Instant since,
        boolean mine,
        boolean decidable)
        implements Serializable {}
