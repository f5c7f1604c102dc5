package ru.zvonok.platform.intake;

/** What was brought into one form without asking, because it could mean only one thing. */
public enum Correction {
    SPACES,
    LATIN_LETTERS,
    CAPITALS,
    NAME_ORDER,
    DATE_FORM,
    CENTURY,
    DATE_NUMBER,
    SNILS_FORM,
    LEADING_ZEROS,
    PHONE_FORM,
    EMAIL_FORM,
    CLASS_FORM,
    WORD,
    EMPTY_WORD,
    DERIVED,
    FORMULA,
    MENDED;

    /** Text key: what was done. */
    public String text() {
        return "intake.correction." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
