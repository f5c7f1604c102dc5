package ru.zvonok.learning.journal.ui;

import java.util.List;
import java.util.Locale;
import ru.zvonok.learning.journal.Scale;
import ru.zvonok.platform.tenancy.OwnWords;
import ru.zvonok.platform.uikit.keygrid.GridValue;
import ru.zvonok.platform.uikit.keygrid.Tone;

/** The marks of a scale as the key grid types and paints them. */
final class MarkValues {

    /** Longer scales are typed as they come: a list of a hundred values is none. */
    private static final int MOST = 12;

    private static final int USUAL = 38;
    private static final int LONG = 48;
    private static final int WORDS = 64;

    private MarkValues() {}

    static List<GridValue> of(Scale scale, OwnWords texts, Locale locale) {
        return scale.marks().size() > MOST
                ? List.of()
                : scale.marks().stream()
                        .map(mark -> value(scale, mark, texts, locale))
                        .toList();
    }

    private static GridValue value(Scale scale, int mark, OwnWords texts, Locale locale) {
        String text = Scale.text(mark);
        String tone = tone(scale.worth(mark));
        if (mark == Scale.PASS) {
            return GridValue.of(text, texts.of(locale, "journal.mark.pass"), tone, "+", "\u0437");
        }
        if (mark == Scale.FAIL) {
            return GridValue.of(text, texts.of(locale, "journal.mark.fail"), tone, "-");
        }
        return scale.kind() == Scale.Kind.FIVE && mark >= 2 && mark <= 5
                ? GridValue.of(text, texts.of(locale, "journal.mark." + mark), tone, text)
                : GridValue.of(text, text, tone);
    }

    /** Two marks of a lesson stand side by side. */
    static int width(Scale scale) {
        return switch (scale.kind()) {
            case FIVE -> USUAL;
            case PASS_FAIL -> WORDS;
            default -> LONG;
        };
    }

    static String tone(int worth) {
        return switch (worth) {
            case 5 -> Tone.MARK5;
            case 4 -> Tone.MARK4;
            case 3 -> Tone.MARK3;
            default -> Tone.MARK2;
        };
    }
}
