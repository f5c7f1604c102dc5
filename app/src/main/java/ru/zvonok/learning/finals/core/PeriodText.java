package ru.zvonok.learning.finals.core;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.journal.Scale;

/** Reads what people type as a period mark: a digit, or one of the usual abbreviations in either language. */
final class PeriodText {

    static final int LOWEST = 2;
    static final int HIGHEST = 5;

    private static final int SHOWN = 20;

    /** Spellings without dots and slashes, in Cyrillic by code so that no word stands in the source. */
    private static final Map<String, PeriodValue> WORDS = Map.ofEntries(
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

    /** @param scale of the course, null where nobody is in it */
    static Optional<PeriodValue> read(String typed, @Nullable Scale scale) {
        String word = typed.strip()
                .toLowerCase(Locale.ROOT)
                .replace('\u0451', '\u0435')
                .replaceAll("[./\\s]", "");
        if (!word.matches("[0-9]{1,3}")) {
            return Optional.ofNullable(WORDS.get(word));
        }
        int mark = Integer.parseInt(word);
        if (scale == null || scale.kind() == Scale.Kind.FIVE) {
            return mark >= LOWEST && mark <= HIGHEST ? Optional.of(PeriodValue.ofMark(mark)) : Optional.empty();
        }
        return scale.kind().numbers() && scale.allows(mark)
                ? Optional.of(PeriodValue.of(scale, mark))
                : Optional.empty();
    }

    static String brief(String typed) {
        return typed.length() <= SHOWN ? typed : typed.substring(0, SHOWN) + "…";
    }
}
