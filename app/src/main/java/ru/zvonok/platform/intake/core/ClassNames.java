package ru.zvonok.platform.intake.core;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.zvonok.platform.intake.Correction;
import ru.zvonok.platform.intake.IntakeProblem;
import ru.zvonok.platform.kernel.LookAlikes;

/** Names of classes: «5 а», «5-А», «5«А»», «5А класс» are «5А». Groups of kindergartens and colleges keep theirs. */
final class ClassNames {

    private static final Pattern GRADE = Pattern.compile("(\\d{1,2})\\s*(\\p{L}{0,3})");
    /** «V А»; the letter is Cyrillic, or it could be a part of the number. */
    private static final Pattern ROMAN = Pattern.compile("([IVX]{1,4})[\\s_.-]*(\\p{IsCyrillic}{1,3})");

    private static final String MARK = "[\"'\\u00ab\\u00bb\\u201c-\\u201f]";
    /** The name of a class inside a title: «Список 5 «А» класса», «5А, классный руководитель …». */
    private static final Pattern TITLE_BEFORE = Pattern.compile("(?<![\\p{L}\\d])(\\d{1,2}\\s*-?\\s*" + MARK
            + "?\\s*\\p{L}?\\s*" + MARK + "?)[\\s-]*(\\p{L}{2,6})(?!\\p{L})");

    private static final Pattern TITLE_AFTER = Pattern.compile("(?<!\\p{L})(\\p{L}{2,6})\\s*:?\\s*(\\d{1,2}\\s*-?\\s*"
            + MARK + "?\\s*\\p{L}\\s*" + MARK + "?)(?![\\p{L}\\d])");
    private static final Pattern TITLE_GROUP = Pattern.compile(
            "(?<!\\p{L})(\\p{L}{2,6})\\.?\\s*:?\\s*" + MARK + "([^\"\\u00ab\\u00bb\\u201c-\\u201f]{2,40})" + MARK);
    private static final Pattern QUOTES = Pattern.compile("[\"'`\\u00ab\\u00bb\\u201c-\\u201f\\u2018\\u2019()]");
    private static final Pattern DASHES = Pattern.compile("(?<=\\d)\\s*[\\u2010-\\u2015\\u2212_.\\-]\\s*(?=\\p{L})");
    private static final Pattern SCHOOL_CLASS = Pattern.compile("\\d{1,2}\\p{L}{0,3}");
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

    /** The class that a title names, or an empty string. */
    static String inTitle(String title) {
        String tidy = Words.tidy(title);
        for (Matcher found = TITLE_BEFORE.matcher(tidy); found.find(); ) {
            String name = of(found.group(1));
            if (Words.list("class.title").contains(Words.key(found.group(2)))
                    && SCHOOL_CLASS.matcher(name).matches()) {
                return name;
            }
        }
        for (Matcher found = TITLE_AFTER.matcher(tidy); found.find(); ) {
            String name = of(found.group(2));
            if (Words.list("class.title").contains(Words.key(found.group(1)))
                    && SCHOOL_CLASS.matcher(name).matches()) {
                return name;
            }
        }
        Matcher group = TITLE_GROUP.matcher(tidy);
        return group.find() && Words.list("group.title").contains(Words.key(group.group(1)))
                ? Words.tidy(group.group(2))
                : "";
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
        Matcher roman = ROMAN.matcher(text);
        if (roman.matches() && CellReader.ROMAN.contains(roman.group(1))) {
            text = (CellReader.ROMAN.indexOf(roman.group(1)) + 1) + roman.group(2);
        }
        Matcher grade = GRADE.matcher(text);
        if (grade.matches() && Integer.parseInt(grade.group(1)) <= HIGHEST_GRADE) {
            int number = Integer.parseInt(grade.group(1));
            return number + LookAlikes.toCyrillic(grade.group(2).toUpperCase(Locale.ROOT));
        }
        return text;
    }
}
