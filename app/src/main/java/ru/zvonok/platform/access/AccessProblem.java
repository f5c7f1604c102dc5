package ru.zvonok.platform.access;

import java.util.Locale;
import ru.zvonok.platform.kernel.Problem;

/** What access refuses. */
public enum AccessProblem implements Problem {
    /** The current password is not right. */
    WRONG_PASSWORD,
    /** Too many wrong current passwords; the argument is how many seconds to wait. */
    PASSWORD_WAIT,
    /** Fewer than eight characters. */
    PASSWORD_TOO_SHORT,
    /** The login itself, one character over and over, or a row of neighbours. */
    PASSWORD_TOO_EASY,
    /** The two entries of the new password differ. */
    PASSWORDS_DIFFER,
    /** No such code, used, expired or replaced by a newer one: one answer for all. */
    CODE_UNKNOWN,
    /** The slip is the own one. */
    CODE_IS_OWN,
    /** The account already in use works elsewhere too, or holds more than the one who asks may reset. */
    ACCOUNT_USED_ELSEWHERE,
    /** A role that comes with another one or is given elsewhere. */
    ROLE_NOT_GRANTABLE,
    /** The own administrator's role, which somebody else must take. */
    OWN_ADMINISTRATOR,
    /** The own right to change rights. */
    OWN_RIGHT,
    /** The action knows no such reach for a role of that seat. */
    REACH_NOT_POSSIBLE,
    /** The installation has an operator already. */
    OPERATOR_EXISTS,
    /** The wanted login is taken or is none: one answer for both. */
    LOGIN_TAKEN,
    /** A name without letters, with what no name has, or longer than a hundred characters. */
    NAME_NOT_POSSIBLE,
    /** At the interface for programs: no token, or one that is forged, over, taken back or of an account that is not active. */
    TOKEN_NEEDED,
    /** There: the account's applications ask too often; the argument is how many seconds to wait. */
    TOO_OFTEN,
    /** Start: the key of codes is missing, short, or one that anybody would try. */
    SECRET_WEAK,
    /** Start: no file is named for the key that signs tokens. */
    TOKEN_KEY_MISSING,
    /** Start: a database role has no password, or a well-known one. */
    DATABASE_PASSWORD_WEAK;

    @Override
    public String code() {
        return "access." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
