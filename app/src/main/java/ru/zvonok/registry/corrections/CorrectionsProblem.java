package ru.zvonok.registry.corrections;

import ru.zvonok.platform.kernel.Problem;

/** What is refused about changed data. */
public enum CorrectionsProblem implements Problem {
    /** Another adult of the family has reported the field, and it waits for an answer. */
    OPEN("corrections.open"),
    /** Nothing differs from the card. */
    NOTHING("corrections.nothing"),
    /** The card was changed since it was read. */
    CHANGED_MEANWHILE("corrections.changed-meanwhile"),
    /** About a child a legal representative reports. */
    NOT_LEGAL("corrections.not-legal"),
    /** A pupil who is not of age leaves it to the parents. */
    UNDER_AGE("corrections.under-age"),
    /** Words that are too long, or too many papers. */
    TOO_LONG("corrections.too-long"),
    /** Declining needs words. */
    REASON("corrections.reason-missing"),
    /** It is answered, replaced or withdrawn already. */
    ANSWERED("corrections.answered");

    private final String code;

    CorrectionsProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
