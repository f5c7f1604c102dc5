package ru.zvonok.platform.intake.core;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.intake.Correction;
import ru.zvonok.platform.intake.IntakeProblem;
import ru.zvonok.platform.kernel.Phones;

/** A phone in any spelling; of several in a cell the first is taken and that is said. */
final class PhoneReading {

    private static final Pattern PARTS = Pattern.compile("[,;/\\n]+|\\s(?=\\+7|8[\\s(-]?\\(?9\\d\\d)");
    private static final Pattern SIGNS = Pattern.compile("[\\s().\\-\\u2010-\\u2015\\u2212]");

    private static final Pattern EXTENSION = Pattern.compile("[,;( ]*(\\p{L}+)\\.?:?\\s*\\d{1,5}\\)?$");
    /** Words of letters alone; a letter among digits is a slip that nobody can read. */
    private static final Pattern WORDS =
            Pattern.compile("(?<![\\p{L}\\d])\\p{L}{2,}\\.?:?(?![\\p{L}\\d])|(?<![\\p{L}\\d])\\p{L}[.:]");

    private static final Pattern EMPTY_BRACKETS =
            Pattern.compile("\\(\\s*\\)|[-\u2013\u2014:]\\s*$|^\\s*[-\u2013\u2014:]");

    private PhoneReading() {}

    static Reading read(String field, String raw) {
        Reading reading = new Reading();
        Bare bare = withoutWords(Words.tidy(raw));
        String tidy = bare.text();
        List<String> phones = new ArrayList<>();
        String whole = one(tidy);
        if (whole != null) {
            phones.add(whole);
        } else {
            for (String part : PARTS.split(tidy, -1)) {
                if (part.isBlank()) {
                    continue;
                }
                String phone = one(part);
                if (phone == null) {
                    return reading.refuse(IntakeProblem.PHONE_UNREADABLE, Words.tidy(raw));
                }
                phones.add(phone);
            }
        }
        if (phones.isEmpty()) {
            return reading.refuse(IntakeProblem.PHONE_UNREADABLE, Words.tidy(raw));
        }
        if (phones.stream().distinct().count() > 1) {
            reading.note(IntakeProblem.PHONE_SECOND, Phones.shown(phones.getFirst()));
        }
        String phone = phones.getFirst();
        if (bare.more()) {
            reading.note(IntakeProblem.PHONE_ONLY, Phones.shown(phone));
        }
        return reading.value(field, phone).correctedIf(!Phones.shown(phone).equals(raw), Correction.PHONE_FORM);
    }

    /** What is left of the cell, and whether anything but the usual words was in it besides. */
    private record Bare(String text, boolean more) {}

    private static Bare withoutWords(String text) {
        Matcher extension = EXTENSION.matcher(text);
        boolean more = false;
        String bare = text;
        if (extension.find() && Words.list("phone.extension").contains(Words.key(extension.group(1)))) {
            more = true;
            bare = text.substring(0, extension.start()) + text.substring(extension.end());
        }
        List<String> words = new ArrayList<>();
        for (String word : Words.split(WORDS.matcher(bare).replaceAll(" $0 "))) {
            boolean plain = WORDS.matcher(word).matches();
            if (!plain) {
                words.add(word);
            } else if (!Words.list("phone.words").contains(Words.key(word))
                    && !Words.list("relation.words").contains(Words.key(word))) {
                more = true;
            }
        }
        return new Bare(EMPTY_BRACKETS.matcher(String.join(" ", words)).replaceAll(" "), more);
    }

    private static @Nullable String one(String text) {
        String digits = SIGNS.matcher(text.strip()).replaceAll("");
        boolean international = digits.startsWith("+");
        if (international) {
            digits = digits.substring(1);
        }
        if (!digits.matches("\\d+")) {
            return null;
        }
        if (digits.length() == 11 && (digits.startsWith("7") || (digits.startsWith("8") && !international))) {
            return "+7" + digits.substring(1);
        }
        if (international) {
            return digits.length() >= 8 && digits.length() <= 15 && !digits.startsWith("7") ? "+" + digits : null;
        }
        return digits.length() == 10 ? "+7" + digits : null;
    }
}
