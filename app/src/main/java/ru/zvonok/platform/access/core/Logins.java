package ru.zvonok.platform.access.core;

import java.security.SecureRandom;
import java.util.Locale;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.kernel.PersonName;

/**
 * Logins that are short, can be typed from paper and tell nothing: the beginning of the surname in Latin letters, an
 * initial, and random digits. Never a year, never a number that counts namesakes elsewhere.
 */
@Component
class Logins {

    private static final int LONGEST_NAME = 8;
    private static final int LEAST_DIGITS = 3;

    private final SecureRandom random = new SecureRandom();

    /** A login to try; each further {@code attempt} has more digits. */
    String propose(PersonName name, int attempt) {
        String last = latin(name.last());
        String stem = last.substring(0, Math.min(LONGEST_NAME, last.length()));
        String first = latin(name.first());
        String initial = first.isEmpty() ? "" : first.substring(0, 1);
        return (stem.isEmpty() ? "u" : stem) + initial + digits(LEAST_DIGITS + attempt);
    }

    /** Digits without 0 and 1, which look like letters, and so never a year. */
    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(2 + random.nextInt(8));
        }
        return digits.toString();
    }

    /** Lower-case Latin letters of a name, as they are spelt in passports, roughly; what has no letter is left out. */
    static String latin(String name) {
        StringBuilder latin = new StringBuilder();
        for (char letter : name.toLowerCase(Locale.ROOT).toCharArray()) {
            latin.append(letter >= 'a' && letter <= 'z' ? String.valueOf(letter) : spelt(letter));
        }
        return latin.toString();
    }

    private static String spelt(char letter) {
        return switch (letter) {
            case 'а', 'ә', 'ӑ' -> "a";
            case 'б' -> "b";
            case 'в' -> "v";
            case 'г', 'ғ' -> "g";
            case 'д' -> "d";
            case 'е', 'ё', 'э', 'ӗ' -> "e";
            case 'ж', 'җ' -> "zh";
            case 'з', 'ҙ' -> "z";
            case 'и', 'й', 'і' -> "i";
            case 'к', 'ҡ', 'қ' -> "k";
            case 'л' -> "l";
            case 'м' -> "m";
            case 'н', 'ң', 'ҥ' -> "n";
            case 'о', 'ө' -> "o";
            case 'п' -> "p";
            case 'р' -> "r";
            case 'с', 'ҫ' -> "s";
            case 'т' -> "t";
            case 'у', 'ү', 'ў', 'ӳ' -> "u";
            case 'ф' -> "f";
            case 'х' -> "kh";
            case 'һ' -> "h";
            case 'ц' -> "ts";
            case 'ч' -> "ch";
            case 'ш' -> "sh";
            case 'щ' -> "shch";
            case 'ы' -> "y";
            case 'ю' -> "iu";
            case 'я' -> "ia";
            default -> "";
        };
    }
}
