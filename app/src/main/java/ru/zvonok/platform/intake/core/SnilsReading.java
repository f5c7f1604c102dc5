package ru.zvonok.platform.intake.core;

import ru.zvonok.platform.intake.Correction;
import ru.zvonok.platform.intake.IntakeProblem;
import ru.zvonok.platform.kernel.Snils;

/** СНИЛС in any spelling, with its checksum. */
final class SnilsReading {

    private static final int DIGITS = 11;

    private SnilsReading() {}

    static Reading read(String field, RawCell cell) {
        Reading reading = new Reading();
        String tidy = cell.tidy();
        String digits = tidy.replaceAll("[\\s.\\-\\u2010-\\u2015]", "");
        if (!digits.matches("\\d+")) {
            return reading.refuse(IntakeProblem.SNILS_LENGTH, tidy);
        }
        if (digits.length() < DIGITS && digits.length() > 6 && cell.isNumber()) {
            // a number has no zeros at its head
            digits = "0".repeat(DIGITS - digits.length()) + digits;
            reading.corrected(Correction.LEADING_ZEROS);
        }
        if (digits.length() != DIGITS) {
            return reading.refuse(IntakeProblem.SNILS_LENGTH, tidy);
        }
        Snils snils = Snils.read(digits).orElse(null);
        if (snils == null) {
            return reading.refuse(IntakeProblem.SNILS_CHECKSUM, tidy);
        }
        return reading.value(field, digits).correctedIf(!snils.formatted().equals(cell.text()), Correction.SNILS_FORM);
    }

    static String show(String digits) {
        return Snils.read(digits).map(Snils::formatted).orElse(digits);
    }
}
