package ru.zvonok.bench.measure;

/**
 * What is measured once and is no call: bytes, memory, a start.
 *
 * @param budget what it may be at most; 0 where nothing is said
 */
public record Fact(String name, double value, String unit, double budget) {

    boolean holds() {
        return budget == 0 || value <= budget;
    }
}
