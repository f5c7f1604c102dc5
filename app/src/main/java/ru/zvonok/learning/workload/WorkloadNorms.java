package ru.zvonok.learning.workload;

import java.util.List;
import ru.zvonok.platform.kernel.Unnoted;

/** The door to the numbers that hold here: the region's, and the stricter ones of the organisation. */
public interface WorkloadNorms {

    /** The numbers of today. {@link WorkloadAction#VIEW}. */
    @Unnoted("numbers of rules, no person")
    Norms today();

    /** The organisation's own numbers, the latest first. {@link WorkloadAction#VIEW}. */
    @Unnoted("numbers of rules, no person")
    List<OwnNorm> own();

    /**
     * Sets an own number from a day on. {@link WorkloadAction#SET_NORMS}. Refuses {@link WorkloadProblem#NOT_STRICTER},
     * {@link WorkloadProblem#NORM_EXISTS}, {@link WorkloadProblem#TEXT_TOO_LONG}.
     */
    void add(OwnNorm norm);

    /** Takes an own number back as if it never was. {@link WorkloadAction#SET_NORMS}. */
    void remove(long norm);
}
