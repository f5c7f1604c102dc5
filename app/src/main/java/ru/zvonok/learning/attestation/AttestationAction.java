package ru.zvonok.learning.attestation;

import ru.zvonok.platform.access.Action;
import ru.zvonok.platform.access.Reach;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.Rules;

/** Permissions on results of state exams and on certificates. */
public enum AttestationAction implements Action {
    /** See results of exams of classes, in the subjects that one teaches there and in exams that are in no subject. */
    VIEW_EXAMS(
            "attestation.view-exams",
            Rules.none()
                    .allow(Reach.ORGANISATION, Role.PRINCIPAL, Role.COORDINATOR, Role.DEPUTY_HEAD, Role.DEPARTMENT_HEAD)
                    .allow(Reach.OWN_SECTION, Role.TEACHER)
                    .allow(Reach.OWN_CLASS, Role.CLASS_TEACHER)),
    /** See results of exams of classes in every subject. */
    VIEW_ALL_EXAMS(
            "attestation.view-all-exams",
            Rules.none()
                    .allow(Reach.ORGANISATION, Role.PRINCIPAL, Role.COORDINATOR, Role.DEPUTY_HEAD, Role.DEPARTMENT_HEAD)
                    .allow(Reach.OWN_CLASS, Role.CLASS_TEACHER)),
    /** See one pupil's results and certificate marks. */
    VIEW_OWN_EXAMS(
            "attestation.view-own-exams",
            Rules.none()
                    .allow(Reach.SELF, Role.STUDENT)
                    .allow(Reach.OWN_CHILD, Role.GUARDIAN)
                    .allow(Reach.OWN_CLASS, Role.CLASS_TEACHER)
                    .allow(
                            Reach.ORGANISATION,
                            Role.PRINCIPAL,
                            Role.COORDINATOR,
                            Role.DEPUTY_HEAD,
                            Role.DEPARTMENT_HEAD)),
    /** Enter results of exams. */
    ENTER_EXAMS(
            "attestation.enter-exams",
            Rules.none().allow(Reach.ORGANISATION, Role.COORDINATOR, Role.DEPUTY_HEAD, Role.DEPARTMENT_HEAD)),
    /** Take in the region's list and settle the differences (GIA-02). */
    COMPARE_EXAMS(
            "attestation.compare-exams", Rules.none().allow(Reach.ORGANISATION, Role.COORDINATOR, Role.DEPUTY_HEAD)),
    /** See certificate marks of a class. */
    VIEW_CERTIFICATES(
            "attestation.view-certificates",
            Rules.none()
                    .allow(Reach.ORGANISATION, Role.ORG_ADMIN, Role.PRINCIPAL, Role.COORDINATOR, Role.DEPUTY_HEAD)
                    .allow(Reach.OWN_CLASS, Role.CLASS_TEACHER)),
    /** Settle certificate marks and honours, issue certificates. */
    SETTLE_CERTIFICATES(
            "attestation.settle-certificates",
            Rules.none().allow(Reach.ORGANISATION, Role.COORDINATOR, Role.DEPUTY_HEAD)),
    /** Open an issued certificate again. */
    REOPEN_CERTIFICATES("attestation.reopen-certificates", Rules.none().allow(Reach.ORGANISATION, Role.ORG_ADMIN));

    private final String key;
    private final Rules rules;

    AttestationAction(String key, Rules rules) {
        this.key = key;
        this.rules = rules;
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
