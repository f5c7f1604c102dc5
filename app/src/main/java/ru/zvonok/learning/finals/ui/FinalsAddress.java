package ru.zvonok.learning.finals.ui;

import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.finals.YearResult;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.uikit.Addresses;
import ru.zvonok.platform.uikit.keygrid.GridAddress;

/** Where the sheet of a course stands; its columns are periods by id and results of the year by name. */
record FinalsAddress(long course) {

    static final String KIND = "finals";
    private static final String PERIOD = "p";

    GridAddress grid(long organisation) {
        return new GridAddress(organisation, KIND, String.valueOf(course));
    }

    static String column(long column) {
        return YearResult.of(column).map(FinalsAddress::word).orElse(PERIOD + column);
    }

    /** The column of a word in an address or a grid; null for a word that was made up. */
    static @Nullable Long column(String word) {
        for (YearResult result : YearResult.values()) {
            if (word(result).equals(word)) {
                return result.column();
            }
        }
        return word.startsWith(PERIOD) ? Addresses.number(word.substring(PERIOD.length())) : null;
    }

    /** @throws NotFound for an address that was made up */
    static FinalsAddress of(GridAddress address) {
        Long course = Addresses.number(address.page());
        if (course == null) {
            throw new NotFound();
        }
        return new FinalsAddress(course);
    }

    private static String word(YearResult result) {
        return result.name().toLowerCase(java.util.Locale.ROOT);
    }
}
