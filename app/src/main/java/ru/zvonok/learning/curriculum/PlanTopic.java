package ru.zvonok.learning.curriculum;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A topic of the thematic plan, in the order it is taught; {@code homework} is what the plan proposes to give. */
public record PlanTopic(
        long id,
        int position,
        String title,
        int hours,
        @Nullable String section,
        @Nullable String homework) implements Serializable {}
