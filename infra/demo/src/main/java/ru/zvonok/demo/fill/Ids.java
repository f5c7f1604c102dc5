package ru.zvonok.demo.fill;

/**
 * Ids of one sequence for one organisation: a range of its own, so that they are the same in each start, whatever order
 * the organisations are filled in.
 */
public final class Ids {

    /** How many ids of a sequence an organisation may take. */
    public static final long RANGE = 10_000_000;

    private long next;

    Ids(int place) {
        this.next = (place + 1) * RANGE;
    }

    public long next() {
        return ++next;
    }
}
