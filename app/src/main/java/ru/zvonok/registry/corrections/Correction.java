package ru.zvonok.registry.corrections;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report about the data of one person. Whoever may not read what another adult of the family wrote sees that there is a
 * report and how far it is, with empty values.
 *
 * @param who who sent it
 * @param mine whether the reader sent it
 * @param due the last day to answer
 * @param overdue open after that day
 * @param papers those that are still kept, for whoever may read them
 */
public record Correction(
        long id,
        String who,
        boolean mine,
        LocalDateTime at,
        LocalDate due,
        boolean overdue,
        String words,
        List<Paper> papers,
        List<Line> lines)
        implements Serializable {

    public Correction {
        papers = List.copyOf(papers);
        lines = List.copyOf(lines);
    }

    public boolean open() {
        return lines.stream().anyMatch(line -> line.state() == CorrectionState.SENT);
    }

    /**
     * One field. Values are as the card keeps them: a day as 2014-09-12, a СНИЛС as digits, a sex by its letter; empty
     * where there is none.
     *
     * @param before in the card when it was sent
     * @param now in the card today
     */
    public record Line(
            long id,
            DataField field,
            String before,
            String wanted,
            String now,
            CorrectionState state,
            @Nullable Answer answer)
            implements Serializable {

        /** Whether the school has changed the field since it was sent. */
        public boolean changedMeanwhile() {
            return state == CorrectionState.SENT && !now.equals(before);
        }

        @Override
        public String toString() {
            return "Line[" + id + ", " + field + ", " + state + "]";
        }
    }

    /** @param who empty for somebody unknown */
    public record Answer(LocalDateTime at, String who, String words) implements Serializable {}

    /** A photograph or scan, handed out by the files. */
    public record Paper(UUID file, String name) implements Serializable {}

    @Override
    public String toString() {
        return "Correction[" + id + "]";
    }
}
