package ru.zvonok.platform.intake.core;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.intake.Correction;
import ru.zvonok.platform.intake.IntakeProblem;

/** A phone in any spelling; of several in a cell the first is taken and that is said. */
final class PhoneReading {

    private static final Pattern PARTS = Pattern.compile("[,;/\\n]+|\\s(?=\\+7|8[\\s(-]?\\(?9\\d\\d)");
    private static final Pattern SIGNS = Pattern.compile("[\\s().\\-\\u2010-\\u2015\\u2212]");

    private PhoneReading() {}

    static Reading read(String field, String raw) {
        Reading reading = new Reading();
        String tidy = withoutWords(Words.tidy(raw));
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
            reading.note(IntakeProblem.PHONE_SECOND, show(phones.getFirst()));
        }
        String phone = phones.getFirst();
        return reading.value(field, phone).correctedIf(!show(phone).equals(raw), Correction.PHONE_FORM);
    }

    private static String withoutWords(String text) {
        List<String> words = new ArrayList<>(Words.split(text));
        words.removeIf(word -> word.codePoints().noneMatch(Character::isDigit)
                && Words.list("phone.words").contains(Words.key(word)));
        return String.join(" ", words);
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

    static String show(String phone) {
        return phone.matches("\\+7\\d{10}")
                ? "+7 " + phone.substring(2, 5) + " " + phone.substring(5, 8) + "-" + phone.substring(8, 10) + "-"
                        + phone.substring(10)
                : phone;
    }
}
