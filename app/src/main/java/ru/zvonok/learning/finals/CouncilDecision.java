package ru.zvonok.learning.finals;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision that holds.
 *
 * @param debts subjects in short in which the pupil owed the year when it was decided
 * @param words why it is as it is
 */
public record CouncilDecision(
        long student,
        int schoolYear,
        CouncilValue value,
        List<String> debts,
        @Nullable String words,
        CouncilProtocol protocol)
        implements Serializable {

    public CouncilDecision {
        debts = List.copyOf(debts);
    }
}
