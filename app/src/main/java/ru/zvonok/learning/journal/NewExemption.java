package ru.zvonok.learning.journal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Exempts a pupil from a subject.
 *
 * @param first with {@code last}: the days, of one school year
 * @param whole whether no marks are set at all
 * @param paper number and day of the medical paper, may be left out
 * @param papers photographs or scans of it, at most {@value #MOST_PAPERS}
 */
public record NewExemption(
        long student,
        long subject,
        LocalDate first,
        LocalDate last,
        boolean whole,
        @Nullable String paper,
        List<WriteExcuse.Paper> papers) {

    /** Longer ones are refused. */
    public static final int LONGEST_PAPER = 200;

    /** Of one exemption, more are refused. */
    public static final int MOST_PAPERS = 5;

    public NewExemption(
            long student, long subject, LocalDate first, LocalDate last, boolean whole, @Nullable String paper) {
        this(student, subject, first, last, whole, paper, List.of());
    }

    public NewExemption {
        papers = List.copyOf(papers);
        paper = paper == null || paper.isBlank() ? null : paper.strip();
    }
}
