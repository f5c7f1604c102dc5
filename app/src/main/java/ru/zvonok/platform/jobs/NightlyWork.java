package ru.zvonok.platform.jobs;

/**
 * A bean whose work is done once every night for every open organisation, as the system: tidying, checking. Each
 * organisation has a transaction of its own; one that fails does not hold up the others.
 */
public interface NightlyWork {

    /** Stable name, led by the module's; stands in the audit as the system's reason. */
    String name();

    /** The work for the bound organisation. */
    void run();
}
