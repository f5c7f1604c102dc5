package ru.zvonok.platform.intake.core;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import ru.zvonok.platform.intake.Correction;
import ru.zvonok.platform.intake.IntakeProblem;
import ru.zvonok.platform.kernel.LookAlikes;

/** Somebody named elsewhere: «Фомина Д.Д.», «Д. Д. Фомина», «Фомина Дарья Дмитриевна» to words parted by one space. */
final class PersonReferenceReading {

    private static final Pattern INITIAL = Pattern.compile("\\p{L}\\.?");

    private PersonReferenceReading() {}

    static Reading read(String field, String raw) {
        Reading reading = new Reading();
        String tidy = Words.tidy(raw);
        List<String> words = new ArrayList<>();
        for (String word : Words.split(tidy.replace(".", ". ").replace(",", " "))) {
            words.add(word.length() <= 2 && INITIAL.matcher(word).matches() ? word.replace(".", "") : word);
        }
        if (words.size() > 1 && words.getFirst().length() == 1) {
            words.add(0, words.removeLast());
            reading.corrected(Correction.NAME_ORDER);
        }
        if (words.isEmpty() || words.size() > 4 || words.getFirst().length() < 2) {
            return reading.refuse(IntakeProblem.NAME_WORDS, tidy);
        }
        List<String> named = new ArrayList<>();
        for (String word : words) {
            if (word.length() == 1) {
                named.add(LookAlikes.toCyrillic(word.toUpperCase(java.util.Locale.ROOT)));
                continue;
            }
            Reading part = NameReading.read(field, word);
            if (part.refused()) {
                return reading.also(part);
            }
            part.corrections().forEach(reading::corrected);
            named.add(part.values().getOrDefault(field, word));
        }
        return reading.value(field, String.join(" ", named)).correctedIf(!tidy.equals(raw), Correction.SPACES);
    }

    static String show(String value) {
        StringBuilder out = new StringBuilder();
        for (String word : value.split(" ", -1)) {
            out.append(out.isEmpty() ? "" : "\u00a0").append(word).append(word.length() == 1 ? "." : "");
        }
        return out.toString();
    }
}
