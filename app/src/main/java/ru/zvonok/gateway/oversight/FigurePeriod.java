package ru.zvonok.gateway.oversight;

import java.io.Serializable;
import java.util.Locale;

/**
 * A period that organisations have in common by its type and number, whatever its days.
 *
 * @param type QUARTER, TRIMESTER, HALF_YEAR, SEMESTER, MODULE, MONTH; YEAR with number 0 for the whole year
 */
public record FigurePeriod(String type, int number) implements Serializable {

    public static final FigurePeriod YEAR = new FigurePeriod("YEAR", 0);

    /** As it stands in addresses: {@code quarter-2}. */
    public String code() {
        return type.toLowerCase(Locale.ROOT) + "-" + number;
    }
}
