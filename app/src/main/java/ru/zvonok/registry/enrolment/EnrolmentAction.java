package ru.zvonok.registry.enrolment;

import ru.zvonok.platform.access.Action;
import ru.zvonok.platform.access.Reach;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.Rules;
import ru.zvonok.platform.tenancy.OrganisationKind;

/** Permissions on classes, orders and absences. */
public enum EnrolmentAction implements Action {
    /** See classes and who is in them (CLS-06). */
    VIEW_CLASSES(
            "enrolment.view-classes",
            Rules.none()
                    .allow(
                            Reach.ORGANISATION,
                            Role.ORG_ADMIN,
                            Role.PRINCIPAL,
                            Role.COORDINATOR,
                            Role.DEPUTY_HEAD,
                            Role.SECRETARY,
                            Role.HR_SPECIALIST,
                            Role.STUDY_OFFICE_SECRETARY,
                            Role.ADMISSIONS_SECRETARY,
                            Role.DEPARTMENT_HEAD,
                            Role.TEACHER,
                            Role.EDUCATOR,
                            Role.PSYCHOLOGIST,
                            Role.SOCIAL_PEDAGOGUE,
                            Role.MEDICAL_WORKER,
                            Role.SUPPORT_STAFF)
                    .allow(Reach.MUNICIPALITY, Role.MUNICIPAL_OFFICER)),
    /** Form classes and departments, set their teachers (CLS-01, CLS-03, CLS-05). */
    EDIT_CLASSES(
            "enrolment.edit-classes",
            Rules.none()
                    .allow(
                            Reach.ORGANISATION,
                            Role.ORG_ADMIN,
                            Role.COORDINATOR,
                            Role.DEPUTY_HEAD,
                            Role.SECRETARY,
                            Role.STUDY_OFFICE_SECRETARY)),
    /** Divide a class into subgroups (CLS-02, CLS-04). */
    EDIT_SUBGROUPS(
            "enrolment.edit-subgroups",
            Rules.none()
                    .allow(
                            Reach.ORGANISATION,
                            Role.ORG_ADMIN,
                            Role.COORDINATOR,
                            Role.DEPUTY_HEAD,
                            Role.SECRETARY,
                            Role.STUDY_OFFICE_SECRETARY)
                    .allow(Reach.OWN_CLASS, Role.CLASS_TEACHER)),
    /** See orders and the movement book (MOV-01, MOV-02, MOV-17). */
    VIEW_ORDERS(
            "enrolment.view-orders",
            Rules.none()
                    .allow(
                            Reach.ORGANISATION,
                            Role.ORG_ADMIN,
                            Role.PRINCIPAL,
                            Role.COORDINATOR,
                            Role.DEPUTY_HEAD,
                            Role.SECRETARY,
                            Role.STUDY_OFFICE_SECRETARY,
                            Role.ADMISSIONS_SECRETARY,
                            Role.DEPARTMENT_HEAD)
                    .allow(Reach.OWN_CLASS, Role.CLASS_TEACHER)
                    .allow(Reach.MUNICIPALITY, Role.MUNICIPAL_OFFICER)
                    .allow(Reach.REGION, Role.REGIONAL_OFFICER)),
    /** Draft orders, which have no effect until they are signed (MOV-11); the administrator by first filling. */
    DRAFT_ORDERS(
            "enrolment.draft-orders",
            Rules.none()
                    .allow(
                            Reach.ORGANISATION,
                            Role.ORG_ADMIN,
                            Role.SECRETARY,
                            Role.STUDY_OFFICE_SECRETARY,
                            Role.ADMISSIONS_SECRETARY)),
    /** Sign orders and cancel signed ones. */
    SIGN_ORDERS("enrolment.sign-orders", Rules.none().allow(Reach.ORGANISATION, Role.PRINCIPAL)),
    /** See excused absences. */
    VIEW_ABSENCES(
            "enrolment.view-absences",
            Rules.none()
                    .allow(
                            Reach.ORGANISATION,
                            Role.ORG_ADMIN,
                            Role.PRINCIPAL,
                            Role.COORDINATOR,
                            Role.DEPUTY_HEAD,
                            Role.MEDICAL_WORKER)
                    .allow(Reach.OWN_CLASS, Role.CLASS_TEACHER)
                    .allow(Reach.OWN_CHILD, Role.GUARDIAN)
                    .allow(Reach.SELF, Role.STUDENT)),
    /** Note that an absence is excused (JRN-06). */
    NOTE_ABSENCES(
            "enrolment.note-absences",
            Rules.none()
                    .allow(Reach.OWN_CLASS, Role.CLASS_TEACHER)
                    .allow(Reach.ORGANISATION, Role.STUDY_OFFICE_SECRETARY)
                    .allowIn(OrganisationKind.COLLEGE, Reach.ORGANISATION, Role.PRINCIPAL));

    private final String key;
    private final Rules rules;

    EnrolmentAction(String key, Rules rules) {
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
