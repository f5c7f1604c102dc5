package ru.zvonok.learning.attestation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.finals.LeavingClasses.Level;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.registry.enrolment.ClassEntry;

/**
 * Certificate marks of a leaving class.
 *
 * @param lines subjects as they stand in the certificate
 */
public record CertificateSheet(ClassEntry group, Level level, List<Line> lines, List<Row> rows)
        implements Serializable {

    /** A subject of the certificate; {@code code} is stable. */
    public record Line(String code, String name) implements Serializable {}

    /**
     * A pupil.
     *
     * @param marks by the code of a line; lines that are not for the pupil are absent
     * @param proposed honours as the rules say, with {@code why}: key of a text with its arguments
     * @param honours what was settled; null until then
     * @param issuedOn day of issue; null until then, afterwards nothing is changed
     * @param blank number of the blank
     */
    public record Row(
            long student,
            PersonName name,
            Map<String, Mark> marks,
            Honours proposed,
            String why,
            List<Object> arguments,
            @Nullable Honours honours,
            @Nullable LocalDate issuedOn,
            @Nullable String blank)
            implements Serializable {

        public Row {
            marks = Map.copyOf(marks);
            arguments = List.copyOf(arguments);
        }

        /** Names of what is not settled yet decide whether the certificate can be issued. */
        public boolean complete() {
            return !marks.isEmpty() && marks.values().stream().allMatch(mark -> mark.value() != null);
        }
    }

    /**
     * @param value settled; null until then
     * @param version the last entry of its history
     */
    public record Mark(@Nullable PeriodValue value, long version, CertificateProposal proposal)
            implements Serializable {

        /** Whether it can be accepted as proposed. */
        public boolean ready() {
            return value == null && proposal.value() != null && proposal.refusal() == null;
        }
    }

    public CertificateSheet {
        lines = List.copyOf(lines);
        rows = List.copyOf(rows);
    }

    /** How many marks can be accepted as proposed. */
    public int ready() {
        return (int) rows.stream()
                .filter(row -> row.issuedOn() == null)
                .flatMap(row -> row.marks().values().stream())
                .filter(Mark::ready)
                .count();
    }
}
