package ru.zvonok.campus.mail;

import ru.zvonok.platform.kernel.Problem;

/** What is refused about letters. */
public enum MailProblem implements Problem {
    /** A letter without a recipient whose account is in use. */
    NOBODY("mail.nobody"),
    /** A letter without words and files. */
    EMPTY("mail.empty"),
    /** The argument is the name: the account is blocked, or the person left. */
    GONE("mail.gone"),
    /** One may not write to one of the recipients. The argument is the name. */
    UNREACHABLE("mail.unreachable"),
    /** The argument is the most. */
    TOO_LONG("mail.too-long"),
    /** Too many persons one by one; the argument is the most. */
    TOO_MANY("mail.too-many"),
    /** Too many files; the argument is the most. */
    PAPERS("mail.papers"),
    /** A moderator has taken the words away. */
    REMOVED("mail.removed-problem"),
    /** A reason is missing. */
    WORDS("mail.words-missing");

    private final String code;

    MailProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
