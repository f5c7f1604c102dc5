package ru.zvonok.learning.attestation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.finals.PeriodValue;

/** Settled certificate marks of a pupil, as the family sees them. */
public record StudentCertificate(
        int schoolYear,
        List<Line> marks,
        @Nullable Honours honours,
        @Nullable LocalDate issuedOn) implements Serializable {

    public record Line(String subject, PeriodValue value) implements Serializable {}

    public StudentCertificate {
        marks = List.copyOf(marks);
    }
}
