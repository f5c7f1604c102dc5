package ru.zvonok.learning.finals;

import java.util.Locale;
import java.util.Optional;

/**
 * Results of a course beside those of its periods. Each stands in a column of its own, whose number takes the place of a
 * period's id everywhere: in sheets, marks, histories, locks.
 */
public enum YearResult {
    /** Of the whole year, from the marks of its periods. */
    YEAR(-1),
    /** Of a coursework, in study groups of a college alone (MRK-11). */
    COURSEWORK(-4),
    /** Of an exam. */
    EXAM(-2),
    /** What the course ends with, from both. */
    FINAL(-3);

    private final long column;

    YearResult(long column) {
        this.column = column;
    }

    /** What stands in the place of a period's id. */
    public long column() {
        return column;
    }

    /** The result of a column, empty for a period. */
    public static Optional<YearResult> of(long column) {
        for (YearResult result : values()) {
            if (result.column == column) {
                return Optional.of(result);
            }
        }
        return Optional.empty();
    }

    /** Whether every class has it. */
    public boolean everywhere() {
        return this != COURSEWORK;
    }

    public String textKey() {
        return "finals.result." + name().toLowerCase(Locale.ROOT);
    }
}
