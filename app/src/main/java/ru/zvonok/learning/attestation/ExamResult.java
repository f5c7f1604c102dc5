package ru.zvonok.learning.attestation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a pupil reached in an exam.
 *
 * @param subject code of the {@link ExamSubject}
 * @param primary primary score, where it is known
 * @param score test score from 0 to 100
 * @param mark mark from 2 to 5
 */
public record ExamResult(
        long student,
        StateExam exam,
        int subject,
        LocalDate heldOn,
        @Nullable Integer primary,
        @Nullable Integer score,
        @Nullable Integer mark,
        Source source)
        implements Serializable {

    /** Where it comes from. */
    public enum Source {
        /** Typed here. */
        ENTERED,
        /** From the list of the region. */
        REGION;

        public String textKey() {
            return "attestation.source." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** The mark, else the score: what counts. */
    public String shown() {
        return mark != null ? mark.toString() : score == null ? "" : score.toString();
    }
}
