package ru.zvonok.platform.intake.core;

import java.util.Locale;
import java.util.regex.Pattern;
import ru.zvonok.platform.intake.Correction;
import ru.zvonok.platform.intake.IntakeProblem;
import ru.zvonok.platform.kernel.LookAlikes;

/** One part of a person's name: letters of one alphabet, a capital at the head, nothing else. */
final class NameReading {

    private static final Pattern DASHES = Pattern.compile("\\s*[\\u2010-\\u2015\\u2212-]\\s*");
    private static final Pattern APOSTROPHES = Pattern.compile("[\\u2018\\u2019\\u02bc`\\u00b4]");
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}]+(?:[ '-][\\p{L}\\p{M}]+)*");
    private static final Pattern INITIAL = Pattern.compile("\\p{L}\\.?|(?:\\p{L}\\.\\s?)+");
    private static final int LONGEST = 100;

    private NameReading() {}

    static Reading read(String field, String raw) {
        Reading reading = new Reading();
        String tidy = Words.tidy(raw);
        reading.correctedIf(!tidy.equals(raw), Correction.SPACES);
        String text = DASHES.matcher(APOSTROPHES.matcher(tidy).replaceAll("'")).replaceAll("-");
        text = strip(text);
        reading.correctedIf(!text.equals(tidy), Correction.SPACES);
        if (text.length() > LONGEST) {
            return reading.refuse(IntakeProblem.TOO_LONG, LONGEST);
        }
        if (INITIAL.matcher(text).matches()) {
            return reading.refuse(IntakeProblem.NAME_INITIALS, text);
        }
        if (!PLAIN.matcher(text).matches()) {
            return reading.refuse(IntakeProblem.NAME_CHARACTERS, text);
        }
        StringBuilder name = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            String one = alphabet(word, reading);
            name.append(name.isEmpty() ? "" : " ").append(capitals(one, reading));
        }
        return reading.refused() ? reading : reading.value(field, name.toString());
    }

    /** Commas and points that a list left at the end are no part of a name. */
    private static String strip(String text) {
        int end = text.length();
        while (end > 0 && ",;".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end).strip();
    }

    private static String alphabet(String word, Reading reading) {
        if (!LookAlikes.hasLatin(word)) {
            return word;
        }
        if (!LookAlikes.hasCyrillic(word)) {
            reading.note(IntakeProblem.NAME_LATIN, word);
            return word;
        }
        String cyrillic = LookAlikes.toCyrillic(word);
        if (LookAlikes.hasLatin(cyrillic)) {
            reading.refuse(IntakeProblem.NAME_MIXED_LETTERS, word);
            return word;
        }
        reading.corrected(Correction.LATIN_LETTERS);
        return cyrillic;
    }

    private static String capitals(String word, Reading reading) {
        if (Words.list("name.small").contains(word.toLowerCase(Locale.ROOT))) {
            return word.toLowerCase(Locale.ROOT);
        }
        StringBuilder out = new StringBuilder();
        for (String part : word.split("(?<=[-'])", -1)) {
            out.append(capital(part, reading));
        }
        String result = out.toString();
        reading.correctedIf(!result.equals(word), Correction.CAPITALS);
        return result;
    }

    private static String capital(String part, Reading reading) {
        if (part.isEmpty()) {
            return part;
        }
        String rest = part.substring(1);
        boolean restSmall = rest.equals(rest.toLowerCase(Locale.ROOT));
        boolean restLarge = rest.equals(rest.toUpperCase(Locale.ROOT));
        boolean twoLarge = rest.length() > 1
                && Character.isUpperCase(part.charAt(0))
                && Character.isUpperCase(rest.charAt(0))
                && rest.substring(1).equals(rest.substring(1).toLowerCase(Locale.ROOT));
        if (restSmall || restLarge || twoLarge) {
            return part.substring(0, 1).toUpperCase(Locale.ROOT) + rest.toLowerCase(Locale.ROOT);
        }
        reading.note(IntakeProblem.NAME_CAPITALS, part);
        return part;
    }
}
