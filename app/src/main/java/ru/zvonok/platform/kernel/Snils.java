package ru.zvonok.platform.kernel;

import java.io.Serializable;
import java.util.Optional;

/** СНИЛС with a valid checksum; eleven digits. */
public record Snils(String digits) implements Serializable {

    public Snils {
        if (!valid(digits)) {
            throw new IllegalArgumentException("not a valid number");
        }
    }

    /** Reads any spelling («112-233-445 95», «11223344595»); empty where the checksum is wrong. */
    public static Optional<Snils> read(String text) {
        String digits = text.replaceAll("\\D", "");
        return valid(digits) ? Optional.of(new Snils(digits)) : Optional.empty();
    }

    /** The two check digits of the first nine. */
    public static int checksum(String nine) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (nine.charAt(i) - '0') * (9 - i);
        }
        int rest = sum % 101;
        return rest == 100 ? 0 : rest;
    }

    /** «112-233-445 95» */
    public String formatted() {
        return digits.substring(0, 3)
                + "-" + digits.substring(3, 6)
                + "-" + digits.substring(6, 9)
                + " " + digits.substring(9);
    }

    @Override
    public String toString() {
        return "Snils[…]";
    }

    private static boolean valid(String digits) {
        return digits.matches("\\d{11}")
                && !digits.startsWith("000000000")
                && checksum(digits) == Integer.parseInt(digits.substring(9));
    }
}
