package ru.zvonok.learning.journal;

import java.util.List;
import java.util.Map;

/** Answers to a batch, one for each edit, and the averages of the pupils whose cells changed, over the period. */
public record EditResult(List<CellAnswer> answers, Map<Long, StudentSums> sums) {

    /** Averages and missed lessons of a pupil in the page's days. */
    public record StudentSums(Averages averages, int missed) {}

    public EditResult {
        answers = List.copyOf(answers);
        sums = Map.copyOf(sums);
    }
}
