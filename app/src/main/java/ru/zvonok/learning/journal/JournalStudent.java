package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.PersonName;

/**
 * A pupil as a row of the journal.
 *
 * @param member the days on which the pupil was in the class or subgroup
 * @param cells by lesson id; lessons without an entry are empty
 * @param missed lessons missed in the range, with or without reason
 * @param exempt days on which the pupil is exempt from the subject
 */
public record JournalStudent(
        long person,
        PersonName name,
        List<DateRange> member,
        Map<Long, Cell> cells,
        Averages averages,
        int missed,
        List<Exempt> exempt)
        implements Serializable {

    /** Days of an exemption; {@code whole} where no marks are set. */
    public record Exempt(DateRange days, boolean whole) implements Serializable {

        public LocalDate last() {
            LocalDate last = days.to();
            return last == null ? days.from() : last;
        }
    }

    /** The exemption of a day. */
    public Optional<Exempt> exemptOn(LocalDate day) {
        return exempt.stream().filter(one -> one.days().contains(day)).findFirst();
    }

    public JournalStudent {
        exempt = List.copyOf(exempt);
        member = List.copyOf(member);
        cells = Map.copyOf(cells);
    }
}
