package ru.zvonok.registry.enrolment;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.PersonName;

/**
 * A line of the list of classes.
 *
 * @param leaders class teachers, curators or educators of today
 * @param members how many are in it today
 */
public record ClassRow(
        ClassEntry entry,
        List<Leader> leaders,
        int members,
        @Nullable String department) implements Serializable {

    public ClassRow {
        leaders = List.copyOf(leaders);
    }

    public record Leader(long person, PersonName name) implements Serializable {}
}
