package ru.zvonok.learning.journal.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.JournalProblem;
import ru.zvonok.learning.journal.Scale;
import ru.zvonok.learning.journal.core.CellValue.Token;

/**
 * Reads what people type into a cell: «5», «45», «4 5», «4/5», «н», «уп», «.», «б4», «зач». Latin letters that look like Cyrillic ones are
 * taken for them; nothing else is guessed.
 */
final class CellText {

    static final int MOST_MARKS = 6;
    private static final int SHOWN = 20;

    /** What came of a text: a value, or a refusal with its arguments. */
    sealed interface Read {

        record Value(CellValue value) implements Read {}

        record Refused(JournalProblem problem, List<Object> arguments) implements Read {}
    }

    private static final String LATIN = "abcehkmoptxy";
    private static final String CYRILLIC = "\u0430\u0432\u0441\u0435\u043d\u043a\u043c\u043e\u0440\u0442\u0445\u0443";
    private static final Pattern PART =
            Pattern.compile("(?:(?<=\\d)\\s*/\\s*(?=\\d)|\\s*)(?:(\\d+)|([.•·∙]+)|(\\p{L}+|[+\u2212-]))");

    private CellText() {}

    static Read read(String typed, Scale scale, List<AttendanceCode> codes) {
        String rest = typed.strip();
        Matcher part = PART.matcher(rest);
        @Nullable AttendanceCode sign = null;
        List<Token> marks = new ArrayList<>();
        int at = 0;
        while (at < rest.length()) {
            if (!part.find(at) || part.start() != at) {
                return notAMark(rest, scale);
            }
            at = part.end();
            @Nullable Integer word = part.group(3) == null ? null : Scale.word(part.group(3));
            if (word != null && scale.allows(word)) {
                marks.add(new Token(word));
            } else if (part.group(3) != null) {
                Optional<AttendanceCode> found = sign(part.group(3), codes);
                if (found.isEmpty()) {
                    return notAMark(rest, scale);
                }
                if (sign != null) {
                    return new Read.Refused(JournalProblem.TOO_MANY_VALUES, List.of());
                }
                sign = found.get();
            } else if (part.group(2) != null) {
                part.group(2).chars().forEach(dot -> marks.add(Token.DUE));
            } else if (!digits(part.group(1), scale, marks)) {
                return notAMark(rest, scale);
            }
        }
        return marks.size() > MOST_MARKS
                ? new Read.Refused(JournalProblem.TOO_MANY_VALUES, List.of())
                : new Read.Value(new CellValue(sign, marks));
    }

    /** In a scale of single digits «45» is two marks, in a longer one it is forty-five. */
    private static boolean digits(String digits, Scale scale, List<Token> marks) {
        if (scale.highest() > 9) {
            return digits.length() <= 3 && add(Integer.parseInt(digits), scale, marks);
        }
        return digits.chars().allMatch(digit -> add(Character.digit(digit, 10), scale, marks));
    }

    private static boolean add(int value, Scale scale, List<Token> marks) {
        return scale.allows(value) && marks.add(new Token(value));
    }

    private static Optional<AttendanceCode> sign(String letters, List<AttendanceCode> codes) {
        StringBuilder word = new StringBuilder();
        for (char letter : letters.toLowerCase(Locale.ROOT).toCharArray()) {
            int looksLike = LATIN.indexOf(letter);
            word.append(looksLike < 0 ? letter : CYRILLIC.charAt(looksLike));
        }
        String spelled = word.toString();
        return codes.stream().filter(code -> code.typed().contains(spelled)).findFirst();
    }

    private static Read notAMark(String text, Scale scale) {
        String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        return scale.kind().numbers()
                ? new Read.Refused(JournalProblem.NOT_A_MARK, List.of(shown, scale.lowest(), scale.highest()))
                : new Read.Refused(JournalProblem.NOT_PASS_OR_FAIL, List.of(shown));
    }
}
