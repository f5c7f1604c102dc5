package ru.zvonok.platform.reporting;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.DateRange;

/**
 * One of the things a parameter may be.
 *
 * @param code a small word without a name, for addresses: mostly an id
 * @param name in the reader's language
 * @param days of a period
 * @param usual what is taken when nobody chose
 */
public record ReportChoice(
        String code, String name, @Nullable DateRange days, boolean usual) implements Serializable {

    public static ReportChoice of(long id, String name, boolean usual) {
        return new ReportChoice(String.valueOf(id), name, null, usual);
    }
}
