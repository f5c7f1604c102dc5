package ru.zvonok.learning.finals;

import ru.zvonok.platform.access.Action;
import ru.zvonok.platform.access.Reach;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.Rules;

/** Permissions of period marks with their defaults. */
public enum FinalsAction implements Action {
    /** See period marks and proposals of courses. */
    VIEW(
            "finals.view",
            Rules.none()
                    .allow(
                            Reach.ORGANISATION,
                            Role.ORG_ADMIN,
                            Role.PRINCIPAL,
                            Role.COORDINATOR,
                            Role.DEPUTY_HEAD,
                            Role.DEPARTMENT_HEAD,
                            Role.STUDY_OFFICE_SECRETARY)
                    .allow(Reach.OWN_SECTION, Role.TEACHER)
                    .allow(Reach.OWN_CLASS, Role.CLASS_TEACHER)),
    /** See period marks and proposals of a class in all its courses. */
    VIEW_CLASS(
            "finals.view-class",
            Rules.none()
                    .allow(
                            Reach.ORGANISATION,
                            Role.ORG_ADMIN,
                            Role.PRINCIPAL,
                            Role.COORDINATOR,
                            Role.DEPUTY_HEAD,
                            Role.DEPARTMENT_HEAD)
                    .allow(Reach.OWN_CLASS, Role.CLASS_TEACHER)),
    /** Settle period marks until they are locked (MRK-02). */
    SETTLE("finals.settle", Rules.none().allow(Reach.OWN_SECTION, Role.TEACHER)),
    /** Lock settled marks of a period, and with them the journal (MRK-04). */
    LOCK(
            "finals.lock",
            Rules.none().allow(Reach.ORGANISATION, Role.COORDINATOR, Role.DEPUTY_HEAD, Role.DEPARTMENT_HEAD)),
    /** Approve marks against the rule, or give them back (MRK-10). */
    APPROVE("finals.approve", heads()),
    /** Propose to the council what becomes of pupils of a class. */
    PROPOSE_COUNCIL("finals.propose-council", heads().allow(Reach.OWN_CLASS, Role.CLASS_TEACHER)),
    /** Write down what the council decided. */
    DECIDE_COUNCIL("finals.decide-council", heads()),
    /** Set when courses of a college hold their interim attestation (MRK-03). */
    SET_ATTESTATION("finals.set-attestation", heads().allow(Reach.ORGANISATION, Role.STUDY_OFFICE_SECRETARY)),
    /** Open locked marks again. */
    UNLOCK("finals.unlock", Rules.none().allow(Reach.ORGANISATION, Role.ORG_ADMIN)),
    /** See one pupil's period marks. */
    VIEW_OWN(
            "finals.view-own",
            heads().allow(Reach.SELF, Role.STUDENT)
                    .allow(Reach.OWN_CHILD, Role.GUARDIAN)
                    .allow(Reach.OWN_CLASS, Role.CLASS_TEACHER)),
    /** Change the grading policy. */
    CHANGE_POLICY(
            "finals.change-policy",
            Rules.none().allow(Reach.ORGANISATION, Role.ORG_ADMIN, Role.COORDINATOR, Role.DEPUTY_HEAD));

    private final String key;
    private final Rules rules;

    FinalsAction(String key, Rules rules) {
        this.key = key;
        this.rules = rules;
    }

    /** Who answers for the marks of the whole organisation. */
    private static Rules heads() {
        return Rules.none()
                .allow(Reach.ORGANISATION, Role.PRINCIPAL, Role.COORDINATOR, Role.DEPUTY_HEAD, Role.DEPARTMENT_HEAD);
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Rules rules() {
        return rules;
    }
}
