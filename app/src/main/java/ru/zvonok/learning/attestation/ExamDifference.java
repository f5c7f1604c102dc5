package ru.zvonok.learning.attestation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.PersonName;

/**
 * What is written here and what the list of the region says do not agree.
 *
 * @param ours mark or score written here
 * @param region the region's; null where its list has no line
 * @param words why it is right so, where that was said
 */
public record ExamDifference(
        At at,
        PersonName name,
        String group,
        String subject,
        String ours,
        @Nullable String region,
        LocalDate foundOn,
        State state,
        @Nullable String words)
        implements Serializable {

    /**
     * Where it is.
     *
     * @param course the course in whose journal the mark stands; 0 for an entered result
     */
    public record At(long student, StateExam exam, int subject, Place place, long course) implements Serializable {}

    /** What of ours is compared. */
    public enum Place {
        /** A result entered here. */
        ENTERED,
        /** The exam's mark in the sheet of final marks. */
        JOURNAL;

        public String textKey() {
            return "attestation.place." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** What became of it. */
    public enum State {
        OPEN,
        /** Both say the same by now. */
        CORRECTED,
        /** Somebody said why it is right so. */
        EXPLAINED;

        public String textKey() {
            return "attestation.difference." + name().toLowerCase(Locale.ROOT);
        }
    }
}
