package ru.zvonok.campus.portfolio;

import ru.zvonok.platform.kernel.Problem;

/** What is refused about portfolios. */
public enum PortfolioProblem implements Problem {
    TITLE("portfolio.title-missing"),
    KIND("portfolio.kind-missing"),
    LEVEL("portfolio.level-missing"),
    RESULT("portfolio.result-missing"),
    DAY("portfolio.day-missing"),
    /** It has not been yet. */
    FUTURE("portfolio.future"),
    /** It ends before it begins. */
    UNTIL("portfolio.until-before"),
    /** The argument is the most. */
    HOURS("portfolio.hours-wrong"),
    /** The argument is the most in characters. */
    TOO_LONG("portfolio.too-long"),
    /** The same stands in the portfolio already. */
    TWICE("portfolio.twice"),
    /** The argument is the most of files. */
    PROOFS("portfolio.proofs-many"),
    /** The argument is the most of entries. */
    FULL("portfolio.full"),
    CHANGED_MEANWHILE("portfolio.changed-meanwhile"),
    /** Giving back needs words. */
    WORD("portfolio.word-missing"),
    /** Nobody checks the own achievements or those of an own child. */
    OWN("portfolio.own-checked"),
    /** Without a consent nothing is shown. */
    NO_CONSENT("portfolio.no-consent"),
    /** Only pupils' achievements are shown to a class. */
    CONSENT_PUPILS("portfolio.consent-pupils"),
    /** The parents of a pupil under age consent. */
    UNDER_AGE("portfolio.consent-under-age"),
    /** A pupil of age consents, nobody else. */
    OF_AGE("portfolio.consent-of-age"),
    /** A legal representative consents. */
    NOT_LEGAL("portfolio.consent-not-legal"),
    /** Saving waits for a file that is on its way. */
    COMING("portfolio.proof-coming"),
    /** A closed project is read only. */
    CLOSED("portfolio.project-closed"),
    /** Somebody at work here leads a project. */
    LEADER_STAFF("portfolio.project-leader-staff"),
    /** Staff alone takes part in methodical ones. */
    METHODICAL_STAFF("portfolio.project-methodical-staff"),
    /** A project has a leader. */
    LAST_LEADER("portfolio.project-last-leader"),
    /** No address that a browser opens. */
    LINK("portfolio.project-link-wrong"),
    NO_FILE("portfolio.project-no-file"),
    /** The argument is the most of members, or of resources. */
    PROJECT_FULL("portfolio.project-full"),
    /** The folder has something of that title. */
    RESOURCE_TWICE("portfolio.project-resource-twice");

    private final String code;

    PortfolioProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
