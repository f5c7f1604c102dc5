package ru.zvonok.registry.corrections;

/** A field of a card that a family may say is no longer right. */
public enum DataField {
    LAST_NAME("people.last-name"),
    FIRST_NAME("people.first-name"),
    MIDDLE_NAME("people.middle-name"),
    BIRTH_DATE("people.birth-date"),
    SEX("people.sex"),
    SNILS("people.snils"),
    PHONE("people.contact.phone"),
    PHONE2("people.contact.phone2"),
    EMAIL("people.contact.email"),
    ADDRESS("people.contact.address");

    private final String textKey;

    DataField(String textKey) {
        this.textKey = textKey;
    }

    /** The name that the card gives it. */
    public String textKey() {
        return textKey;
    }

    /** A way to reach the person, which the person may change without asking. */
    public boolean contact() {
        return switch (this) {
            case PHONE, PHONE2, EMAIL, ADDRESS -> true;
            case LAST_NAME, FIRST_NAME, MIDDLE_NAME, BIRTH_DATE, SEX, SNILS -> false;
        };
    }
}
