package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.registry.enrolment.ExcusedAbsence;

/**
 * A pupil missing on one or more lesson days in a row, for one reason.
 *
 * @param wholeDays days of which every lesson was missed
 * @param lessons lessons missed
 * @param numbers of a single day: the numbers of these lessons, in order; else empty
 * @param code an {@link AttendanceCode#id()}
 * @param open whether a reason is still wanted
 * @param reason of an excused absence, as enrolment knows it
 * @param document the paper that shows it
 * @param brought the day on which that was brought, as far as it is known
 * @param due by when a reason has to be named; null while nothing is owed
 */
public record AbsenceSpell(
        long student,
        PersonName name,
        DateRange days,
        int wholeDays,
        int lessons,
        List<Integer> numbers,
        int code,
        boolean open,
        ExcusedAbsence.@Nullable Reason reason,
        @Nullable String document,
        @Nullable LocalDate brought,
        @Nullable LocalDate due)
        implements Serializable {

    public AbsenceSpell {
        numbers = List.copyOf(numbers);
    }
}
