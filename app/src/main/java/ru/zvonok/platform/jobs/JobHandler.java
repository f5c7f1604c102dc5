package ru.zvonok.platform.jobs;

/**
 * A bean that does one kind of job. Runs bound to the organisation and to the person who asked; what it calls asks the gate
 * as usual. A {@code Refusal} ends the job and is shown to the person; anything else unexpected ends it as a fault.
 *
 * @param <P> what the job is told: a record of ids and codes
 */
public interface JobHandler<P> {

    /** Stable name, led by the module's: {@code intake.apply}. Its text is {@code <name>.title}. */
    String name();

    /** The type of the payload. */
    Class<P> payload();

    /** Reads what takes its time, for {@link #run} to find at hand: no transaction is open, nothing is written yet. */
    default void prepare(P payload) {}

    /** Does the work, by default inside one transaction that also notes its end: all or nothing, and only once. */
    JobResult run(P payload, JobProgress progress);

    /** False for a handler that commits in steps of its own; after a crash it must find out what is done already. */
    default boolean oneTransaction() {
        return true;
    }
}
