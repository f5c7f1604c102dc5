package ru.zvonok.learning.journal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.registry.enrolment.ExcusedAbsence;

/**
 * A note of the family.
 *
 * @param edit id made where it was written; the same id counts once
 * @param days both ends included
 * @param lessons numbers of the lessons of the one day; empty: whole days
 * @param words in the family's own words, may be empty
 * @param papers photographs or scans, at most {@value #MOST_PAPERS}; none has to be there
 */
public record WriteExcuse(
        UUID edit,
        long student,
        DateRange days,
        Set<Integer> lessons,
        ExcusedAbsence.Reason reason,
        String words,
        List<Paper> papers) {

    public static final int MOST_PAPERS = 5;

    /** A file as it came. */
    public record Paper(String name, byte[] content) {}

    public WriteExcuse {
        lessons = Set.copyOf(lessons);
        papers = List.copyOf(papers);
    }
}
