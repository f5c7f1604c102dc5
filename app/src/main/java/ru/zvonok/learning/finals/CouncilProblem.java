package ru.zvonok.learning.finals;

import ru.zvonok.platform.kernel.Problem;

/** What is refused about decisions of the council. */
public enum CouncilProblem implements Problem {
    NOT_IN_CLASS("finals.council.not-in-class"),
    /** The council decides nothing like that on this class. */
    WRONG_DECISION("finals.council.wrong-decision"),
    CHANGED_MEANWHILE("finals.council.changed-meanwhile"),
    /** The council has decided: only another decision changes it. */
    DECIDED_ALREADY("finals.council.decided-already"),
    /** Nobody leaves with a certificate who was not admitted to the attestation. */
    NOT_ADMITTED("finals.council.not-admitted"),
    /** The pupil left with a certificate; that rests on the admission. */
    GRADUATED_ALREADY("finals.council.graduated-already"),
    NOTHING_CHOSEN("finals.council.nothing-chosen"),
    /** The marks say something else. */
    REASON_MISSING("finals.council.reason-missing"),
    REASON_TOO_LONG("finals.council.reason-too-long"),
    PROTOCOL_NUMBER("finals.council.protocol-number"),
    /** Between the first day of the school year and today. */
    PROTOCOL_DAY("finals.council.protocol-day");

    private final String code;

    CouncilProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
