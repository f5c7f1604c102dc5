package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.DateRange;

/**
 * A pupil is exempt from a subject on some days.
 *
 * @param name as lists of the class show it, namesakes told apart
 * @param days with both ends
 * @param whole no marks are set; otherwise the pupil is spared a part of it and marked for the rest, such as theory
 * @param paper which paper says so, null where nobody said
 * @param papers photographs and scans of it, by name
 * @param account who wrote it, null for the system
 */
public record Exemption(
        long id,
        long student,
        String name,
        long subject,
        String subjectName,
        DateRange days,
        boolean whole,
        @Nullable String paper,
        List<Paper> papers,
        @Nullable Long account,
        Instant at)
        implements Serializable {

    /** A photograph or scan; {@code size} in bytes. */
    public record Paper(UUID file, String name, long size) implements Serializable {}

    public Exemption {
        papers = List.copyOf(papers);
    }

    public LocalDate last() {
        LocalDate last = days.to();
        return last == null ? days.from() : last;
    }
}
