package ru.zvonok.registry.people;

import ru.zvonok.platform.access.Action;
import ru.zvonok.platform.access.Reach;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.Rules;

/** Permissions on people. */
public enum PeopleAction implements Action {
    /** Find a person and see the name: short lists, address fields, the palette. */
    FIND(
            "people.find",
            Rules.none()
                    .allow(Reach.ORGANISATION, Offices.ALL)
                    .allow(Reach.ORGANISATION, Role.TEACHER, Role.EDUCATOR, Role.SUPPORT_STAFF)
                    .allow(Reach.MUNICIPALITY, Role.MUNICIPAL_OFFICER)),
    /** See the card of a person: birth date, СНИЛС, contacts, kin. */
    VIEW(
            "people.view",
            Rules.none()
                    .allow(Reach.ORGANISATION, Offices.ALL)
                    .allow(Reach.OWN_CLASS, Role.CLASS_TEACHER)
                    .allow(Reach.OWN_CHILD, Role.GUARDIAN)
                    .allow(Reach.SELF, Role.TEACHER, Role.EDUCATOR, Role.SUPPORT_STAFF, Role.STUDENT, Role.GUARDIAN)
                    .allow(Reach.MUNICIPALITY, Role.MUNICIPAL_OFFICER)),
    /** Create a person and change names, birth date, СНИЛС, kin (PUP, STF). */
    EDIT(
            "people.edit",
            Rules.none()
                    .allow(
                            Reach.ORGANISATION,
                            Role.ORG_ADMIN,
                            Role.SECRETARY,
                            Role.HR_SPECIALIST,
                            Role.STUDY_OFFICE_SECRETARY,
                            Role.ADMISSIONS_SECRETARY)),
    /** Change phones, e-mails and addresses. */
    EDIT_CONTACTS(
            "people.edit-contacts",
            Rules.none()
                    .allow(
                            Reach.ORGANISATION,
                            Role.ORG_ADMIN,
                            Role.SECRETARY,
                            Role.HR_SPECIALIST,
                            Role.STUDY_OFFICE_SECRETARY,
                            Role.ADMISSIONS_SECRETARY)
                    .allow(Reach.OWN_CLASS, Role.CLASS_TEACHER)
                    .allow(Reach.SELF, Role.TEACHER, Role.EDUCATOR, Role.SUPPORT_STAFF, Role.GUARDIAN)),
    /** See the list of the staff. */
    VIEW_STAFF(
            "people.view-staff",
            Rules.none()
                    .allow(Reach.ORGANISATION, Offices.ALL)
                    .allow(Reach.ORGANISATION, Role.TEACHER, Role.EDUCATOR, Role.SUPPORT_STAFF)
                    .allow(Reach.MUNICIPALITY, Role.MUNICIPAL_OFFICER)),
    /** Take into a position and release from it. */
    EDIT_STAFF(
            "people.edit-staff",
            Rules.none().allow(Reach.ORGANISATION, Role.ORG_ADMIN, Role.HR_SPECIALIST, Role.SECRETARY));

    private final String key;
    private final Rules rules;

    PeopleAction(String key, Rules rules) {
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

    /** Who sees the cards of the whole organisation. */
    private static final class Offices {

        static final Role[] ALL = {
            Role.ORG_ADMIN,
            Role.PRINCIPAL,
            Role.COORDINATOR,
            Role.DEPUTY_HEAD,
            Role.SECRETARY,
            Role.HR_SPECIALIST,
            Role.STUDY_OFFICE_SECRETARY,
            Role.ADMISSIONS_SECRETARY,
            Role.DEPARTMENT_HEAD,
            Role.PSYCHOLOGIST,
            Role.SOCIAL_PEDAGOGUE,
            Role.MEDICAL_WORKER
        };
    }
}
