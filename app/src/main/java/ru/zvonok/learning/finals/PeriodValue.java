package ru.zvonok.learning.finals;

import java.util.Locale;

/** A mark of a period. */
public enum PeriodValue {
    FIVE("5"),
    FOUR("4"),
    THREE("3"),
    TWO("2"),
    /** Not attested. */
    NOT_ATTESTED("NA"),
    EXEMPT("EXEMPT"),
    PASS("PASS"),
    FAIL("FAIL");

    private final String code;

    PeriodValue(String code) {
        this.code = code;
    }

    /** As stored. */
    public String code() {
        return code;
    }

    public static PeriodValue ofCode(String code) {
        for (PeriodValue value : values()) {
            if (value.code.equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException(code);
    }

    public static PeriodValue ofMark(int mark) {
        return ofCode(Integer.toString(mark));
    }

    /** Whether it is a mark in digits. */
    public boolean mark() {
        return ordinal() <= TWO.ordinal();
    }

    public String textKey() {
        return "finals.value." + name().toLowerCase(Locale.ROOT);
    }
}
