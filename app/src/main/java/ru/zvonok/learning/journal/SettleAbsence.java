package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.registry.enrolment.ExcusedAbsence;

/**
 * The reason of pupils' absences.
 *
 * @param edit id made where it was chosen; the same id counts once
 * @param code an {@link AttendanceCode#id()} that is an absence and not open
 * @param reason of an excused one in more words, null for the usual of the code
 * @param document the paper that shows it
 */
public record SettleAbsence(
        UUID edit,
        long group,
        List<Missing> missing,
        int code,
        ExcusedAbsence.@Nullable Reason reason,
        @Nullable String document)
        implements Serializable {

    /**
     * A pupil and the days to settle, both ends included.
     *
     * @param lessons numbers of lessons of a single day; empty: all of the days. Enrolment knows whole days only, so the reason
     *     of single lessons stands in the journal alone
     */
    public record Missing(long student, DateRange days, Set<Integer> lessons) implements Serializable {

        public Missing {
            lessons = Set.copyOf(lessons);
        }

        /** Whole days. */
        public Missing(long student, DateRange days) {
            this(student, days, Set.of());
        }
    }
}
