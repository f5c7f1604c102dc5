package ru.zvonok.learning.attestation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.finals.PeriodValue;

/**
 * An issued certificate of a pupil, as the family sees it.
 *
 * @param blank number of the blank, null until it is written
 */
public record StudentCertificate(
        int schoolYear,
        List<Line> marks,
        @Nullable Honours honours,
        LocalDate issuedOn,
        @Nullable String blank) implements Serializable {

    public record Line(String subject, PeriodValue value) implements Serializable {}

    public StudentCertificate {
        marks = List.copyOf(marks);
    }
}
