package ru.zvonok.campus.preschool;

import java.util.Locale;
import ru.zvonok.platform.kernel.Problem;

/** What the kindergarten refuses. */
public enum PreschoolProblem implements Problem {
    /** What was typed is no sign of the sheet. */
    NOT_A_SIGN,
    /** The group does not meet on that day. */
    DAY_OFF,
    /** Nobody can have come on a day that has not begun; an absence may be noted ahead. */
    NOT_YET,
    /** The child was not in the group on that day. */
    NOT_IN_GROUP,
    /** The school year of that day is closed. */
    YEAR_CLOSED,
    /** Somebody else notes the days of the group. */
    NOT_YOUR_GROUP,
    /** The id of the edit stands for another one: of another child, day, group or account, or with another sign. */
    EDIT_REUSED;

    @Override
    public String code() {
        return "preschool." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
