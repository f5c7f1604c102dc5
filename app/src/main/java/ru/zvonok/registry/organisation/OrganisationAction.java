package ru.zvonok.registry.organisation;

import ru.zvonok.platform.access.Action;
import ru.zvonok.platform.access.Reach;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.Rules;

/** Permissions on the profile and the reference lists of an organisation. */
public enum OrganisationAction implements Action {
    /** See the profile, rooms and positions. */
    VIEW(
            "organisation.view",
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
                            Role.SUPPORT_STAFF,
                            Role.STUDENT,
                            Role.GUARDIAN)
                    .allow(Reach.MUNICIPALITY, Role.MUNICIPAL_OFFICER)
                    .allow(Reach.REGION, Role.REGIONAL_OFFICER)),
    /** Change the profile (ORG-02, ORG-04, ORG-05). */
    EDIT_PROFILE(
            "organisation.edit-profile",
            Rules.none().allow(Reach.ORGANISATION, Role.ORG_ADMIN, Role.PRINCIPAL, Role.COORDINATOR, Role.DEPUTY_HEAD)),
    /** Confirm that a section of the profile is right (ORG-11). */
    VERIFY_PROFILE("organisation.verify-profile", Rules.none().allow(Reach.ORGANISATION, Role.PRINCIPAL)),
    /** Change rooms and positions (ORG-06, ORG-07, ORG-08). */
    EDIT_LISTS("organisation.edit-lists", Rules.none().allow(Reach.ORGANISATION, Role.ORG_ADMIN));

    private final String key;
    private final Rules rules;

    OrganisationAction(String key, Rules rules) {
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
