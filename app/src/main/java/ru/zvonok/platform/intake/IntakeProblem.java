package ru.zvonok.platform.intake;

import java.util.Locale;
import ru.zvonok.platform.kernel.Problem;

/** What can be wrong with a file, its columns and its cells. */
public enum IntakeProblem implements Problem {
    // the file
    FILE_EMPTY,
    FILE_TOO_LARGE,
    FILE_PASSWORD,
    FILE_OLD_EXCEL,
    FILE_OTHER_FORMAT,
    FILE_NOT_A_WORKBOOK,
    FILE_DAMAGED,
    FILE_MACROS,
    FILE_EXTERNAL_LINKS,
    FILE_BOMB,
    FILE_TOO_MANY_ROWS,
    FILE_TOO_MANY_CELLS,
    FILE_NO_ROWS,
    FILE_PICTURES,
    FILE_COMMENTS,
    FILE_HIDDEN_SHEETS,
    /** Only hidden sheets are in the workbook. */
    FILE_ALL_HIDDEN,
    /** Hidden rows and columns are read as the others are; the argument is how many. */
    FILE_HIDDEN_LINES,
    FILE_WIDE,
    /** The same content is in this intake already; the argument is the name of that file. */
    FILE_HERE_ALREADY,
    /** A stored file that passes the limits of today; the argument is its name. */
    FILE_UNREADABLE,
    // the columns
    KIND_UNKNOWN,
    COLUMN_MISSING,
    // a cell
    REQUIRED,
    TOO_LONG,
    CELL_ERROR,
    /** Text was wanted; the argument is what the table made of it: a date, a yes or no. */
    CELL_NO_TEXT,
    FORMULA_WITHOUT_VALUE,
    NAME_CHARACTERS,
    NAME_MIXED_LETTERS,
    NAME_LATIN,
    NAME_CAPITALS,
    NAME_WORDS,
    NAME_INITIALS,
    NAME_ORDER,
    FIRST_NAME_MISSING,
    SNILS_LENGTH,
    SNILS_CHECKSUM,
    PHONE_UNREADABLE,
    PHONE_SECOND,
    /** Other words stood in the cell; the argument is the phone. */
    PHONE_ONLY,
    EMAIL_UNREADABLE,
    DATE_UNREADABLE,
    DATE_IMPOSSIBLE,
    BIRTH_IN_FUTURE,
    BIRTH_LONG_AGO,
    DAY_IN_FUTURE,
    CLASS_UNREADABLE,
    SEX_UNREADABLE,
    SEX_ODD,
    WORD_UNKNOWN,
    NUMBER_UNREADABLE,
    NUMBER_LIMITS,
    /** «6–7 лет»: the first number is taken; as it stands and the number are the arguments. */
    NUMBER_RANGE,
    // the work
    NOTHING_TO_APPLY,
    STILL_REFUSED,
    ALREADY_APPLIED,
    BUSY;

    @Override
    public String code() {
        return "intake." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
