package ru.zvonok.learning.remarks;

import ru.zvonok.platform.kernel.Problem;

/** What is refused about remarks. */
public enum RemarksProblem implements Problem {
    /** A remark, or a word about it, without text or with too long a one. Argument: the most characters. */
    TEXT("remarks.text-wrong"),
    /** Nobody teaches the course to whom a remark could go. */
    NOBODY("remarks.nobody"),
    /** The remark is in another state by now. */
    STATE("remarks.state-wrong"),
    /** Somebody else changed it in the meantime. */
    CHANGED_MEANWHILE("remarks.changed-meanwhile"),
    /** The teacher was asked today already. */
    NUDGED_TODAY("remarks.nudged-today");

    private final String code;

    RemarksProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
