package ru.zvonok.platform.intake.core;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.zvonok.platform.intake.Correction;
import ru.zvonok.platform.intake.IntakeProblem;

/** Names of classes: «5 а», «5-А», «5«А»», «5А класс» are «5А». Groups of kindergartens and colleges keep theirs. */
final class ClassNames {

    private static final Pattern GRADE = Pattern.compile("(\\d{1,2})\\s*(\\p{L}{0,3})");
    private static final Pattern QUOTES = Pattern.compile("[\"'`\\u00ab\\u00bb\\u201c-\\u201f\\u2018\\u2019()]");
    private static final Pattern DASHES = Pattern.compile("(?<=\\d)\\s*[\\u2010-\\u2015\\u2212_.\\-]\\s*(?=\\p{L})");
    private static final int LONGEST = 60;
    private static final int HIGHEST_GRADE = 12;

    private ClassNames() {}

    static Reading read(String field, String raw) {
        Reading reading = new Reading();
        String tidy = Words.tidy(raw);
        if (tidy.length() > LONGEST) {
            return reading.refuse(IntakeProblem.TOO_LONG, LONGEST);
        }
        String name = of(tidy);
        if (name.isEmpty()) {
            return reading.refuse(IntakeProblem.CLASS_UNREADABLE, tidy);
        }
        return reading.value(field, name).correctedIf(!name.equals(raw), Correction.CLASS_FORM);
    }

    static String of(String tidy) {
        String bare = Words.tidy(QUOTES.matcher(tidy).replaceAll(" "));
        StringBuilder kept = new StringBuilder();
        for (String word : Words.split(bare)) {
            if (!Words.list("class.word").contains(word.toLowerCase(Locale.ROOT).replace(".", ""))) {
                kept.append(kept.isEmpty() ? "" : " ").append(word);
            }
        }
        String text = DASHES.matcher(kept).replaceAll("");
        Matcher grade = GRADE.matcher(text);
        if (grade.matches() && Integer.parseInt(grade.group(1)) <= HIGHEST_GRADE) {
            int number = Integer.parseInt(grade.group(1));
            return number + Words.toCyrillic(grade.group(2).toUpperCase(Locale.ROOT));
        }
        return text;
    }
}
