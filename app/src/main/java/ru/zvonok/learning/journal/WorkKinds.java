package ru.zvonok.learning.journal;

import java.util.List;
import ru.zvonok.platform.kernel.Unnoted;

/** The door to the kinds of work that an organisation adds to those of the region (JRN-02). {@link JournalAction#SET_KINDS}. */
public interface WorkKinds {

    /** The own ones in their order, also those that are not used any more. */
    @Unnoted("kinds of work, no person")
    List<WorkKind> kinds();

    /**
     * Adds a kind or changes one; works that are there take the new name, their history keeps the old one. Refuses {@link
     * JournalProblem#KIND_NAME}, {@link JournalProblem#KIND_SHORT_NAME}, {@link JournalProblem#KIND_EXISTS}, {@link
     * JournalProblem#WEIGHT}.
     */
    void save(WorkKind kind);
}
