package ru.zvonok.platform.jobs;

import java.util.List;

/**
 * A bean whose work falls due at some moment of the day, such as letters to be sent: looked for a few times a minute by one
 * node. What is due stands in the module's own tables, so that nothing is lost with a node; the module sees to it that doing
 * it again after a crash does no harm.
 */
public interface DueWork {

    /** Stable name, led by the module's; stands in the audit as the system's reason. */
    String name();

    /** Whether it cannot wait for the usual round: looked for every few seconds. */
    default boolean soon() {
        return false;
    }

    /** Organisations where something is due. Asked in the scope of the region, which only reads, in one transaction. */
    List<Long> due();

    /** The work for the bound organisation, as the system; opens its own transactions. */
    void run();
}
