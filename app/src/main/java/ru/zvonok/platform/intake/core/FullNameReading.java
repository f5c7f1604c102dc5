package ru.zvonok.platform.intake.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.zvonok.platform.intake.Correction;
import ru.zvonok.platform.intake.FieldKind;
import ru.zvonok.platform.intake.IntakeProblem;
import ru.zvonok.platform.kernel.LookAlikes;

/**
 * A whole person in one cell. Takes a phone, an address of e-mail and a word of kinship out of it first, where they may be
 * there; then parts the name, and refuses what could be parted in two ways.
 */
final class FullNameReading {

    private static final Pattern EMAIL = Pattern.compile("\\S+@\\S+");
    private static final Pattern PHONE = Pattern.compile("(?:\\+|\\b)\\d[\\d\\s()\\-]{4,20}\\d");
    private static final Pattern JOINED = Pattern.compile("(?<=\\p{L})\\s*-\\s*(?=\\p{L})");
    private static final Pattern NOISE = Pattern.compile("[,;:()]+");
    private static final Pattern INITIALS =
            Pattern.compile("(\\S+)\\s+(?:\\p{L}\\.\\s?){1,2}|(?:\\p{L}\\.\\s?){1,2}\\S+");

    private final String prefix;
    private final Map<String, FieldKind> fields;

    /** Fields are those of the definition: only what it knows is taken out of the cell. */
    FullNameReading(String prefix, Map<String, FieldKind> fields) {
        this.prefix = prefix;
        this.fields = fields;
    }

    Reading read(String raw) {
        Reading reading = new Reading();
        String text = Words.tidy(raw);
        reading.correctedIf(!text.equals(raw), Correction.SPACES);
        text = takeOut(text, EMAIL, "email", reading);
        text = takeOut(text, PHONE, "phone", reading);
        text = takeRelation(text, reading);
        if (INITIALS.matcher(text).matches()) {
            return reading.refuse(IntakeProblem.NAME_INITIALS, text);
        }
        List<String> words = new ArrayList<>(Words.split(JOINED.matcher(text).replaceAll("-")));
        if (words.isEmpty()) {
            return reading;
        }
        if (words.size() == 1) {
            part("last", words.getFirst(), reading);
            return reading.refuse(IntakeProblem.FIRST_NAME_MISSING);
        }
        if (words.size() == 4 && isSecondWordOfPatronymic(words.get(3))) {
            words.set(2, words.get(2) + " " + words.remove(3));
        }
        if (words.size() > 3) {
            return reading.refuse(IntakeProblem.NAME_WORDS, text);
        }
        if (words.size() == 3) {
            order(words, reading);
        } else {
            orderOfTwo(words, reading);
        }
        part("last", words.get(0), reading);
        part("first", words.get(1), reading);
        if (words.size() == 3 && !Words.saysNothing(words.get(2))) {
            part("middle", words.get(2), reading);
        }
        return reading;
    }

    /** «Мария Петровна Иванова» can only be read in one way; where both ends look like a patronymic, somebody looks. */
    private static void order(List<String> words, Reading reading) {
        boolean second = isPatronymic(words.get(1));
        boolean third = isPatronymic(words.get(2));
        if (second && !third) {
            words.add(0, words.remove(2));
            reading.corrected(Correction.NAME_ORDER);
        } else if (second) {
            reading.note(IntakeProblem.NAME_ORDER, String.join(" ", words));
        }
    }

    /** «Мария Иванова»: a first name that is no surname stands before a word that looks like one. */
    private static void orderOfTwo(List<String> words, Reading reading) {
        if (!isFirstName(words.get(0)) || isFirstName(words.get(1))) {
            return;
        }
        String second = LookAlikes.toCyrillic(words.get(1)).toLowerCase(Locale.ROOT);
        if (Words.list("name.surname-endings").stream().anyMatch(second::endsWith)) {
            words.add(0, words.remove(1));
            reading.corrected(Correction.NAME_ORDER);
        } else {
            reading.note(IntakeProblem.NAME_ORDER, String.join(" ", words));
        }
    }

    private static boolean isFirstName(String word) {
        String small = LookAlikes.toCyrillic(word).toLowerCase(Locale.ROOT);
        return Words.list("name.first").contains(small)
                || Words.list("name.first").stream()
                        .anyMatch(name -> name.replace('\u0451', '\u0435').equals(small));
    }

    private void part(String name, String word, Reading reading) {
        Reading part = NameReading.read(prefix + name, word);
        reading.also(part);
        part.values().forEach(reading::value);
    }

    private String takeOut(String text, Pattern pattern, String name, Reading reading) {
        if (!fields.containsKey(prefix + name)) {
            return text;
        }
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            return text;
        }
        String field = prefix + name;
        Reading part = name.equals("phone")
                ? PhoneReading.read(field, found.group())
                : EmailReading.read(field, found.group());
        reading.also(part);
        part.values().forEach(reading::value);
        String rest = text.substring(0, found.start()) + " " + text.substring(found.end());
        List<String> words = new ArrayList<>(Words.split(NOISE.matcher(rest).replaceAll(" ")));
        words.removeIf(word -> Words.list("phone.words").contains(Words.key(word)));
        return String.join(" ", words);
    }

    private String takeRelation(String text, Reading reading) {
        List<String> words = new ArrayList<>(Words.split(NOISE.matcher(text).replaceAll(" ")));
        if (!(fields.get(prefix + "relation") instanceof FieldKind.OneOf table) || words.size() < 3) {
            return String.join(" ", words);
        }
        for (int at : new int[] {words.size() - 1, 0}) {
            String code = CellReader.codeOf(words.get(at), table.words());
            if (code != null) {
                words.remove(at);
                reading.value(prefix + "relation", code);
                break;
            }
        }
        words.removeIf(word -> word.equals("-") || word.equals("\u2013") || word.equals("\u2014"));
        return String.join(" ", words);
    }

    private static boolean isSecondWordOfPatronymic(String word) {
        return Words.list("name.patronymic-second").contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean isPatronymic(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return small.length() > 5 && Words.list("name.common-endings").stream().anyMatch(small::endsWith);
    }

    /** F or M where the patronymic tells it, else an empty string. */
    static String sexOf(String patronymic) {
        String small = patronymic.toLowerCase(Locale.ROOT);
        if (Words.list("name.patronymic-female").stream().anyMatch(small::endsWith)) {
            return "F";
        }
        return Words.list("name.patronymic-male").stream().anyMatch(small::endsWith) ? "M" : "";
    }
}
