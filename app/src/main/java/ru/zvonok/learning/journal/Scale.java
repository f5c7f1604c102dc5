package ru.zvonok.learning.journal;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * In which marks a course is marked. A course keeps its scale from its first mark on, so a number always means the same in it;
 * pass and fail are values of their own that no number reaches, and say what they are wherever they stand.
 *
 * @param lowest number that may be given; 0 where none is
 * @param limits from which mark and which average it is worth a five, a four, a three; of pass and fail {@code three} is the
 *     share of passes from which a pass is proposed
 */
public record Scale(Kind kind, int lowest, int highest, Limits limits) implements Serializable {

    /** The scales there are. */
    public enum Kind {
        FIVE,
        TEN,
        TWELVE,
        HUNDRED,
        /** «зачёт» and «незачёт» */
        PASS_FAIL;

        public String textKey() {
            return "journal.scale." + code();
        }

        /** As it stands in keys of texts and rules. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The highest mark; 0 where marks are no numbers. */
        public int points() {
            return switch (this) {
                case FIVE -> BEST;
                case TEN -> 10;
                case TWELVE -> 12;
                case HUNDRED -> 100;
                case PASS_FAIL -> 0;
            };
        }

        /** Whether its numbers mean something else than those of the five-point scale. */
        public boolean other() {
            return this != FIVE && numbers();
        }

        /** Whether marks are numbers, which have a mean. */
        public boolean numbers() {
            return this != PASS_FAIL;
        }
    }

    /** The lowest marks and averages that are worth a mark of the five-point scale. */
    public record Limits(BigDecimal five, BigDecimal four, BigDecimal three) implements Serializable {

        /** 5 to 2 */
        int worth(BigDecimal mark) {
            if (mark.compareTo(five) >= 0) {
                return BEST;
            }
            if (mark.compareTo(four) >= 0) {
                return GOOD;
            }
            return mark.compareTo(three) >= 0 ? PASSED : WORST;
        }
    }

    /** «незачёт» as it is stored. */
    public static final int FAIL = 101;

    /** «зачёт» as it is stored. */
    public static final int PASS = 102;

    private static final int BEST = 5;
    private static final int GOOD = 4;
    private static final int PASSED = 3;
    private static final int WORST = 2;

    /** Signs and spellings, in Cyrillic by code so that no word stands in the source. */
    private static final String PASS_SIGN = "\u0437\u0430\u0447";

    private static final String FAIL_SIGN = "\u043d\u0435\u0437";
    private static final Set<String> PASS_WORDS = Set.of(
            "+",
            "\u0437",
            "\u0437\u0447",
            "\u0437\u0430\u0447",
            "\u0437\u0430\u0447\u0435\u0442",
            "\u0437\u0430\u0447\u0442\u0435\u043d\u043e");
    private static final Set<String> FAIL_WORDS = Set.of(
            "-",
            "\u2212",
            "\u043d\u0437",
            "\u043d\u0435\u0437",
            "\u043d\u0435\u0437\u0430\u0447",
            "\u043d\u0435\u0437\u0430\u0447\u0435\u0442");

    /** Whether a mark is a number, and not pass or fail. */
    public static boolean number(int mark) {
        return mark < FAIL;
    }

    /** A mark as it stands in cells. */
    public static String text(int mark) {
        return switch (mark) {
            case PASS -> PASS_SIGN;
            case FAIL -> FAIL_SIGN;
            default -> Integer.toString(mark);
        };
    }

    /** The mark that {@link #text} wrote. */
    public static int ofText(String text) {
        return switch (text) {
            case PASS_SIGN -> PASS;
            case FAIL_SIGN -> FAIL;
            default -> Integer.parseInt(text);
        };
    }

    /** Pass or fail as people spell it; null for anything else. */
    public static @Nullable Integer word(String typed) {
        String word = typed.toLowerCase(Locale.ROOT).replace('\u0451', '\u0435');
        if (PASS_WORDS.contains(word)) {
            return PASS;
        }
        return FAIL_WORDS.contains(word) ? FAIL : null;
    }

    /** Whether a mark may be given. */
    public boolean allows(int mark) {
        return kind.numbers() ? mark >= lowest && mark <= highest : mark == PASS || mark == FAIL;
    }

    /** The marks that may be given, the best first. */
    public List<Integer> marks() {
        return kind.numbers()
                ? IntStream.rangeClosed(lowest, highest)
                        .map(mark -> highest + lowest - mark)
                        .boxed()
                        .toList()
                : List.of(PASS, FAIL);
    }

    /** What a mark is worth on the five-point scale: 5 to 2; a pass is a four. */
    public int worth(int mark) {
        if (!number(mark)) {
            return mark == PASS ? GOOD : WORST;
        }
        return limits.worth(BigDecimal.valueOf(mark));
    }

    /** What an average is worth on the five-point scale: on that scale itself the nearest mark. */
    public int worth(BigDecimal average) {
        BigDecimal mark = kind == Kind.FIVE ? average.setScale(0, RoundingMode.HALF_UP) : average;
        return limits.worth(mark);
    }

    /** The middle one of the marks that are worth so much, 5 to 2; of pass and fail the one that is. */
    public int mark(int worth) {
        if (!kind.numbers()) {
            return worth >= PASSED ? PASS : FAIL;
        }
        List<Integer> alike =
                marks().stream().filter(mark -> worth(mark) == worth).toList();
        return alike.isEmpty() ? (worth >= PASSED ? highest : lowest) : alike.get(alike.size() / 2);
    }

    /** Whether a mark counts for the pass rate. */
    public boolean passed(int mark) {
        return worth(mark) >= PASSED;
    }

    /** Whether a mark counts for quality. */
    public boolean good(int mark) {
        return worth(mark) >= GOOD;
    }
}
