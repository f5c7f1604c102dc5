package ru.zvonok.platform.access.core;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * One-time codes: twelve characters of thirty-two, sixty random bits. Typed from paper by people of all ages and in any
 * keyboard layout, so letters that look like others do not occur and what looks alike is read as meant.
 */
@Component
class Codes {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;
    private static final int GROUP = 4;

    private final SecureRandom random = new SecureRandom();
    private final Keyed keyed;

    Codes(Keyed keyed) {
        this.keyed = keyed;
    }

    /** A fresh code as it is kept and digested. */
    String fresh() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** As it is printed: «7KQ4-M2XD-9RTW». */
    static String shown(String code) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < code.length(); i += GROUP) {
            shown.append(i == 0 ? "" : "-").append(code, i, i + GROUP);
        }
        return shown.toString();
    }

    byte[] digest(String code) {
        return keyed.digest("code", code);
    }

    /** What was typed, as a code; empty where it cannot be one. */
    static Optional<String> read(String typed) {
        StringBuilder code = new StringBuilder();
        for (char typedChar : typed.toUpperCase(Locale.ROOT).toCharArray()) {
            char meant = meant(typedChar);
            if (ALPHABET.indexOf(meant) >= 0) {
                code.append(meant);
            } else if (Character.isLetterOrDigit(meant)) {
                return Optional.empty();
            }
        }
        return code.length() == LENGTH ? Optional.of(code.toString()) : Optional.empty();
    }

    /** Cyrillic letters that look like Latin ones, and the classic confusions. */
    private static char meant(char typed) {
        return switch (typed) {
            case 'А' -> 'A';
            case 'В' -> 'B';
            case 'С' -> 'C';
            case 'Е' -> 'E';
            case 'Н' -> 'H';
            case 'К' -> 'K';
            case 'М' -> 'M';
            case 'Р' -> 'P';
            case 'Т' -> 'T';
            case 'Х' -> 'X';
            case 'У' -> 'Y';
            case 'О', 'O' -> '0';
            case 'I', 'L' -> '1';
            case 'З' -> '3';
            default -> typed;
        };
    }
}
