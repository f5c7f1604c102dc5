package ru.zvonok.platform.reporting;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.kernel.Ids;

/**
 * One of the things a parameter may be.
 *
 * @param code a small word without a name, for addresses: mostly an id
 * @param name in the reader's language
 * @param days of a period
 * @param usual what is taken when nobody chose
 * @param id what the code stands for, null where it is no thing
 */
public record ReportChoice(
        String code,
        String name,
        @Nullable DateRange days,
        boolean usual,
        @Nullable Long id) implements Serializable {

    /** A code that is an id or stands for nothing else. */
    public ReportChoice(String code, String name, @Nullable DateRange days, boolean usual) {
        this(code, name, days, usual, Ids.read(code).orElse(null));
    }

    public static ReportChoice of(long id, String name, boolean usual) {
        return new ReportChoice(String.valueOf(id), name, null, usual);
    }
}
