package ru.zvonok.learning.remarks;

import java.util.Locale;

/** The life of a remark. */
public enum RemarkState {
    /** The teacher has to correct it. */
    OPEN,
    /** The teacher says that it is corrected; somebody has to look. */
    ANSWERED,
    /** It is not corrected yet; the teacher has to answer again. */
    RETURNED,
    /** It is corrected. */
    ACCEPTED;

    /** Whether the teacher has to do something. */
    public boolean waitsForTeacher() {
        return this == OPEN || this == RETURNED;
    }

    public String textKey() {
        return "remarks.state." + name().toLowerCase(Locale.ROOT);
    }
}
