package ru.zvonok.registry.people;

import ru.zvonok.platform.kernel.Problem;

/** What can be wrong with a list of employees that comes in. */
public enum PeopleIntakeProblem implements Problem {
    /** The same person stands in an earlier row; its number is the argument. */
    DUPLICATE_ROW("intake.staff-duplicate-row"),
    /** The person stands in an earlier row with another position; its number is the argument. */
    SECOND_POSITION("intake.staff-second-position"),
    /** The СНИЛС is that of somebody else in another row; its number is the argument. */
    SNILS_TWICE("intake.staff-snils-twice"),
    /** The СНИЛС is that of somebody else who is there. */
    SNILS_OF_OTHER("intake.staff-snils-of-other"),
    /** The person works here already in this position. */
    EMPLOYED("intake.staff-employed"),
    /** Somebody of the name works here, and neither birth date nor СНИЛС tells them apart. */
    NAMESAKE("intake.staff-namesake"),
    /** The person is known here, as a parent perhaps, and is employed without being created anew. */
    KNOWN("intake.staff-known"),
    /** Nobody knows which rights the position brings. */
    POSITION_WITHOUT_ROLE("intake.staff-position-without-role"),
    /** The organisation has no such position, and whoever takes the list in may not add it; the argument is its name. */
    POSITION_UNKNOWN("intake.staff-position-unknown"),
    /** No first working day is told; the argument is the one that is taken. */
    NO_FIRST_DAY("intake.staff-no-first-day"),
    /** Only phones of the form +7 and ten digits are kept. */
    FOREIGN_PHONE("intake.staff-foreign-phone");

    private final String code;

    PeopleIntakeProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
