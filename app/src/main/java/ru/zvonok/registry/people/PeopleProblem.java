package ru.zvonok.registry.people;

import ru.zvonok.platform.kernel.Problem;

/** What this module refuses. */
public enum PeopleProblem implements Problem {
    /** Somebody else changed the card meanwhile. */
    CHANGED_MEANWHILE("people.changed-meanwhile"),
    /** The surname is missing. */
    LAST_NAME_MISSING("people.last-name-missing"),
    /** The first name is missing. */
    FIRST_NAME_MISSING("people.first-name-missing"),
    /** A part of a name longer than 100 characters. */
    NAME_TOO_LONG("people.name-too-long"),
    /** A part of a name with what no name has, such as digits or brackets. */
    NAME_CHARACTERS("people.name-characters"),
    /** A word of a name in two alphabets at once. */
    NAME_MIXED_LETTERS("people.name-mixed-letters"),
    /** A birth date in the future or more than 120 years ago. */
    BIRTH_DATE_IMPOSSIBLE("people.birth-date-impossible"),
    /** Another person of this organisation has the same СНИЛС. */
    SNILS_TAKEN("people.snils-taken"),
    /** A phone that is not +7 and ten digits. */
    PHONE_WRONG("people.phone-wrong"),
    /** An address of e-mail without its parts. */
    EMAIL_WRONG("people.email-wrong"),
    /** A card of the same name and birth date is there; saving again makes another one. */
    NAMESAKE("people.namesake"),
    /** Somebody cannot be the own parent. */
    KIN_OF_SELF("people.kin-of-self"),
    /** The person is in this position in these days already. */
    EMPLOYED_ALREADY("people.employed-already"),
    /** A release before the first day, or a second one. */
    RELEASE_IMPOSSIBLE("people.release-impossible"),
    /** A rate outside of 0.01 to 2. */
    RATE_IMPOSSIBLE("people.rate-impossible");

    private final String code;

    PeopleProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
