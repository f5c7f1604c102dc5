package ru.zvonok.learning.finals.core;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ru.zvonok.learning.finals.PeriodValue;

/** Reads what people type as a period mark: a digit, or one of the usual abbreviations in either language. */
final class PeriodText {

    private static final int SHOWN = 20;

    /** Spellings without dots and slashes, in Cyrillic by code so that no word stands in the source. */
    private static final Map<String, PeriodValue> WORDS = Map.ofEntries(
            Map.entry("5", PeriodValue.FIVE),
            Map.entry("4", PeriodValue.FOUR),
            Map.entry("3", PeriodValue.THREE),
            Map.entry("2", PeriodValue.TWO),
            Map.entry("\u043d\u0430", PeriodValue.NOT_ATTESTED),
            Map.entry("na", PeriodValue.NOT_ATTESTED),
            Map.entry("\u043e\u0441\u0432", PeriodValue.EXEMPT),
            Map.entry("ex", PeriodValue.EXEMPT),
            Map.entry("\u0437\u0430\u0447", PeriodValue.PASS),
            Map.entry("\u0437\u0430\u0447\u0435\u0442", PeriodValue.PASS),
            Map.entry("pass", PeriodValue.PASS),
            Map.entry("\u043d\u0435\u0437", PeriodValue.FAIL),
            Map.entry("\u043d\u0435\u0437\u0430\u0447", PeriodValue.FAIL),
            Map.entry("\u043d\u0435\u0437\u0430\u0447\u0435\u0442", PeriodValue.FAIL),
            Map.entry("fail", PeriodValue.FAIL));

    private PeriodText() {}

    static Optional<PeriodValue> read(String typed) {
        String word = typed.strip()
                .toLowerCase(Locale.ROOT)
                .replace('\u0451', '\u0435')
                .replaceAll("[./\\s]", "");
        return Optional.ofNullable(WORDS.get(word));
    }

    static String brief(String typed) {
        return typed.length() <= SHOWN ? typed : typed.substring(0, SHOWN) + "…";
    }
}
