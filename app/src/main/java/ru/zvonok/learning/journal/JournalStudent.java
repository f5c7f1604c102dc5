package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.PersonName;

/**
 * A pupil as a row of the journal.
 *
 * @param member the days on which the pupil was in the class or subgroup
 * @param cells by lesson id; lessons without an entry are empty
 * @param missed lessons missed in the range, with or without reason
 */
public record JournalStudent(
        long person, PersonName name, List<DateRange> member, Map<Long, Cell> cells, Averages averages, int missed)
        implements Serializable {

    public JournalStudent {
        member = List.copyOf(member);
        cells = Map.copyOf(cells);
    }
}
