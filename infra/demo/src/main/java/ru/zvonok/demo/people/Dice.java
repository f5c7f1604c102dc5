package ru.zvonok.demo.people;

import java.util.ArrayList;
import java.util.List;

/** Chance that falls the same way in each start and on each machine: SplitMix64 over a seed and a purpose. */
public final class Dice {

    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** Dice of their own for each purpose: what one part of the region draws never shifts another. */
    public static Dice of(long seed, String purpose) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < purpose.length(); i++) {
            hash = (hash ^ purpose.charAt(i)) * 0x100000001B3L;
        }
        return new Dice(mix(hash ^ seed * GAMMA));
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    public long next() {
        state += GAMMA;
        return mix(state);
    }

    /** From 0 to bound - 1. */
    public int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    /** From low to high, both included. */
    public int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** From 0 to just under 1. */
    public double fraction() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    public boolean chance(double probability) {
        return fraction() < probability;
    }

    /** Around 0, two thirds of the values between -1 and 1. */
    public double bell() {
        return (fraction() + fraction() + fraction() + fraction() - 2) * 1.732;
    }

    public <T> T of(List<T> list) {
        return list.get(below(list.size()));
    }

    /** The first entries of the list far more often than the last. */
    public <T> T early(List<T> list) {
        double u = fraction();
        return list.get((int) (list.size() * u * Math.sqrt(u)));
    }

    public <T> List<T> shuffled(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        for (int i = copy.size() - 1; i > 0; i--) {
            int j = below(i + 1);
            T held = copy.get(i);
            copy.set(i, copy.get(j));
            copy.set(j, held);
        }
        return copy;
    }
}
