package ru.zvonok.learning.attestation.core;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ru.zvonok.learning.attestation.AttestationProblem;
import ru.zvonok.learning.attestation.BlankNumber;
import ru.zvonok.platform.kernel.Refusal;

/** What can be the number of a printed blank. Pure. */
final class BlankRule {

    /** Digits, and the letters of older series. */
    private static final Pattern NUMBER = Pattern.compile("[0-9\\p{Lu}][0-9\\p{Lu} -]*");

    private BlankRule() {}

    /** The numbers by pupil, null where it is taken back; refused where one cannot be, and where two are the same. */
    static Map<Long, @Nullable String> numbers(List<BlankNumber> blanks) {
        Map<Long, @Nullable String> numbers = new HashMap<>();
        Set<String> seen = new HashSet<>();
        for (BlankNumber blank : blanks) {
            String number = clean(blank);
            if (number != null && !seen.add(number)) {
                throw Refusal.at(field(blank), AttestationProblem.BLANK_TAKEN, number);
            }
            numbers.put(blank.student(), number);
        }
        return numbers;
    }

    /** Without needless spaces. */
    private static @Nullable String clean(BlankNumber blank) {
        String number = blank.number().replaceAll("[\\s\\u00a0]+", " ").strip().toUpperCase(Locale.ROOT);
        if (number.isEmpty()) {
            return null;
        }
        if (number.length() > BlankNumber.LONGEST || !NUMBER.matcher(number).matches()) {
            throw Refusal.at(field(blank), AttestationProblem.BLANK_NUMBER, BlankNumber.LONGEST);
        }
        return number;
    }

    /** Refuses what others hold. */
    static void requireFree(List<BlankNumber> blanks, Map<Long, @Nullable String> numbers, Set<String> taken) {
        for (BlankNumber blank : blanks) {
            String number = numbers.get(blank.student());
            if (number != null && taken.contains(number)) {
                throw Refusal.at(field(blank), AttestationProblem.BLANK_TAKEN, number);
            }
        }
    }

    /** Where the number is typed. */
    static String field(BlankNumber blank) {
        return "blank-" + blank.student();
    }
}
