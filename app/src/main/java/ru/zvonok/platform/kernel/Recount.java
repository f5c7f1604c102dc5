package ru.zvonok.platform.kernel;

/**
 * Told inside the transaction in which facts changed that are counted above, where no event of the module itself says so.
 *
 * @param what how much of what was counted may be different now
 */
public record Recount(long organisation, What what) {

    /** How much is to be counted anew. */
    public enum What {
        /** Learners, classes, staff. */
        ROLL,
        /** What was to be written about the days that are over. */
        DAYS,
        /** Everything. */
        ALL
    }
}
