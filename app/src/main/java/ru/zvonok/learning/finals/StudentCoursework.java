package ru.zvonok.learning.finals;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.platform.kernel.PersonName;

/** A coursework as its student reads it: {@code theme} empty while none is said, {@code mark} null while none is settled. */
public record StudentCoursework(
        Course course,
        String theme,
        @Nullable PersonName supervisor,
        @Nullable PeriodValue mark) implements Serializable {}
