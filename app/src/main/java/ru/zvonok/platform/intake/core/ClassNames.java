package ru.zvonok.platform.intake.core;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.zvonok.platform.intake.ClassLabel;
import ru.zvonok.platform.intake.Correction;
import ru.zvonok.platform.intake.IntakeProblem;
import ru.zvonok.platform.kernel.LookAlikes;

/** Names of classes: «5 а», «5-А», «5«А»», «5А класс» are «5А», «10 (1)» is «10-1». Groups keep the names they have. */
final class ClassNames {

    /** «10 (1)», «10/1», «10-1». */
    private static final Pattern NUMBERED =
            Pattern.compile("(\\d{1,2})\\s*[-\\u2010-\\u2015\\u2212/(\"\\u00ab]\\s*(\\d{1,2})\\s*[)\"\\u00bb]?");

    private static final Pattern GRADE = Pattern.compile("(\\d{1,2})\\s*(\\p{L}{0,3})");
    /** «V А»; the letter is Cyrillic, or it could be a part of the number. */
    private static final Pattern ROMAN = Pattern.compile("([IVX]{1,4})[\\s_.-]*(\\p{IsCyrillic}{1,3})");

    private static final String MARK_TEXT =
            "[\"\\u00ab\\u201c-\\u201f]\\s*([^\"\\u00ab\\u00bb\\u201c-\\u201f]+?)\\s*[\"\\u00bb\\u201c-\\u201f]";
    private static final String MARK = "[\"'\\u00ab\\u00bb\\u201c-\\u201f]";
    /** The name of a class inside a title: «Список 5 «А» класса», «5А, классный руководитель …». */
    private static final Pattern TITLE_BEFORE = Pattern.compile(
            "(?<![\\p{L}\\d])(?<!\\d\\s{0,2}[-\\u2010-\\u2015,\\u0438]\\s{0,2})(\\d{1,2}\\s*(?:\\(\\s*\\d{1,2}\\s*\\)|-?\\s*"
                    + MARK + "?\\s*(?:\\p{L}(?!\\p{L}))?\\s*" + MARK + "?))[\\s-]*(\\p{L}{2,6})(?!\\p{L})");

    private static final Pattern TITLE_AFTER = Pattern.compile("(?<!\\p{L})(\\p{L}{2,6})\\s*:?\\s*(\\d{1,2}\\s*-?\\s*"
            + MARK + "?\\s*\\p{L}\\s*" + MARK + "?)(?![\\p{L}\\d])");
    private static final Pattern TITLE_GROUP = Pattern.compile(
            "(?<!\\p{L})(\\p{L}{2,6})\\.?\\s*:?\\s*" + MARK + "([^\"\\u00ab\\u00bb\\u201c-\\u201f]{2,40})" + MARK);
    /** «Группа ИС-21», as colleges call theirs. */
    private static final Pattern TITLE_CODE = Pattern.compile(
            "(?<!\\p{L})(\\p{L}{2,6})\\.?\\s*:?\\s*(\\p{Lu}{1,6}[-\\s]?\\d[\\p{L}\\d/-]{0,12})(?![\\p{L}\\d])");

    private static final Pattern CODE = Pattern.compile("\\p{Lu}{1,6}-\\d{1,3}(?:[-/]\\d{1,2}){0,3}\\p{L}?");
    private static final Pattern QUOTED = Pattern.compile(MARK_TEXT);
    private static final Pattern ALL_QUOTED =
            Pattern.compile("(?:(?iU:\\u0433\\u0440\\u0443\\u043f\\u043f\\u0430|\\u0433\\u0440\\.?)\\s*)?" + MARK_TEXT);
    private static final Pattern QUOTES = Pattern.compile("[\"'`\\u00ab\\u00bb\\u201c-\\u201f\\u2018\\u2019()]");
    private static final Pattern DASHES = Pattern.compile("(?<=\\d)\\s*[\\u2010-\\u2015\\u2212_.\\-]\\s*(?=\\p{L})");
    private static final int LONGEST = 60;

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
                    && ClassLabel.of(name).isPresent()) {
                return name;
            }
        }
        for (Matcher found = TITLE_AFTER.matcher(tidy); found.find(); ) {
            String name = of(found.group(2));
            if (Words.list("class.title").contains(Words.key(found.group(1)))
                    && ClassLabel.of(name).isPresent()) {
                return name;
            }
        }
        for (Pattern pattern : List.of(TITLE_GROUP, TITLE_CODE)) {
            Matcher group = pattern.matcher(tidy);
            if (group.find() && Words.list("group.title").contains(Words.key(group.group(1)))) {
                return Words.tidy(group.group(2));
            }
        }
        return "";
    }

    /** The class or group that the name of a sheet or a file is, or has in it; or an empty string. */
    static String inName(String name) {
        String tidy = Words.tidy(name);
        String group = of(tidy);
        boolean letter = ClassLabel.of(group)
                .filter(label -> !label.letter().isEmpty()
                        && Character.isLetter(label.letter().charAt(0)))
                .isPresent();
        return letter || CODE.matcher(group).matches() ? group : inTitle(tidy);
    }

    static String of(String tidy) {
        String bare = withoutWords(tidy);
        Matcher numbered = NUMBERED.matcher(bare);
        if (numbered.matches()) {
            String name = Integer.parseInt(numbered.group(1)) + "-" + Integer.parseInt(numbered.group(2));
            if (ClassLabel.of(name).isPresent()) {
                return name;
            }
        }
        String text = DASHES.matcher(withoutWords(QUOTES.matcher(tidy).replaceAll(" ")))
                .replaceAll("");
        Matcher roman = ROMAN.matcher(text);
        if (roman.matches() && CellReader.ROMAN.contains(roman.group(1))) {
            text = (CellReader.ROMAN.indexOf(roman.group(1)) + 1) + roman.group(2);
        }
        Matcher grade = GRADE.matcher(text);
        if (grade.matches() && Integer.parseInt(grade.group(1)) <= ClassLabel.HIGHEST) {
            int number = Integer.parseInt(grade.group(1));
            return number + LookAlikes.toCyrillic(grade.group(2).toUpperCase(Locale.ROOT));
        }
        return ClassLabel.of(text).isPresent() ? text : group(tidy);
    }

    /** A group is called as it is written; quotes around the whole name are none of it, those inside get one form. */
    private static String group(String tidy) {
        if (Words.key(tidy).isEmpty()) {
            return "";
        }
        Matcher whole = ALL_QUOTED.matcher(tidy);
        return whole.matches()
                ? Words.tidy(whole.group(1))
                : Words.tidy(QUOTED.matcher(tidy).replaceAll("\u00ab$1\u00bb"));
    }

    private static String withoutWords(String text) {
        StringBuilder kept = new StringBuilder();
        for (String word : Words.split(text)) {
            if (!Words.list("class.word").contains(word.toLowerCase(Locale.ROOT).replace(".", ""))) {
                kept.append(kept.isEmpty() ? "" : " ").append(word);
            }
        }
        return kept.toString();
    }
}
