package ru.zvonok.platform.access;

import java.util.Locale;

/** What one may do with the accounts and rights of others. */
public enum AccessAction implements Action {
    /** See who has an account and in which state it is. */
    VIEW_ACCOUNTS(Rules.none()
            .allow(Reach.ORGANISATION, Role.ORG_ADMIN, Role.PRINCIPAL, Role.COORDINATOR)
            .allow(Reach.OWN_CLASS, Role.CLASS_TEACHER)),
    /** Make accounts with their first roles. */
    OPEN_ACCOUNTS(Rules.none().allow(Reach.ORGANISATION, Role.ORG_ADMIN)),
    /** Make accounts for pupils and parents, who come with a list or with the slips of a class. */
    OPEN_FAMILY_ACCOUNTS(Rules.none()
            .allow(
                    Reach.ORGANISATION,
                    Role.ORG_ADMIN,
                    Role.SECRETARY,
                    Role.STUDY_OFFICE_SECRETARY,
                    Role.ADMISSIONS_SECRETARY)
            .allow(Reach.OWN_CLASS, Role.CLASS_TEACHER)),
    /** Make codes and print slips; the class teacher hands them to the own class (ACC-04, ACC-06). */
    PRINT_SLIPS(Rules.none().allow(Reach.ORGANISATION, Role.ORG_ADMIN).allow(Reach.OWN_CLASS, Role.CLASS_TEACHER)),
    /** Block accounts, end their sessions. */
    BLOCK_ACCOUNTS(Rules.none().allow(Reach.ORGANISATION, Role.ORG_ADMIN)),
    /** Give and take roles (ACC-07). */
    GIVE_ROLES(Rules.none().allow(Reach.ORGANISATION, Role.ORG_ADMIN)),
    /** See the matrix of rights. */
    VIEW_RIGHTS(Rules.none()
            .allow(Reach.ORGANISATION, Role.ORG_ADMIN, Role.PRINCIPAL, Role.COORDINATOR, Role.DEPUTY_HEAD)
            .allow(Reach.MUNICIPALITY, Role.MUNICIPAL_OFFICER)
            .allow(Reach.REGION, Role.REGIONAL_OFFICER)),
    /** Change the matrix of rights (ACC-07, ROL-29). */
    CHANGE_RIGHTS(Rules.none().allow(Reach.ORGANISATION, Role.ORG_ADMIN)),
    /** Invite the first administrators of organisations, and officers of municipalities and of the region. */
    INVITE(Rules.none().allow(Reach.REGION, Role.REGIONAL_OFFICER));

    private final Rules rules;

    AccessAction(Rules rules) {
        this.rules = rules;
    }

    @Override
    public String key() {
        return "access." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Rules rules() {
        return rules;
    }
}
