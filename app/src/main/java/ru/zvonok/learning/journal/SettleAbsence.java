package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.time.LocalDate;
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
 * @param brought the day on which it was brought, from which DL-33 counts; null for no paper, or where nobody knows
 */
public record SettleAbsence(
        UUID edit,
        long group,
        List<Missing> missing,
        int code,
        ExcusedAbsence.@Nullable Reason reason,
        @Nullable String document,
        @Nullable LocalDate brought)
        implements Serializable {

    /** Without a paper, or without its day. */
    public SettleAbsence(
            UUID edit,
            long group,
            List<Missing> missing,
            int code,
            ExcusedAbsence.@Nullable Reason reason,
            @Nullable String document) {
        this(edit, group, missing, code, reason, document, null);
    }

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
