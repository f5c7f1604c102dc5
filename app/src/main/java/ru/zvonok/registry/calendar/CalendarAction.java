package ru.zvonok.registry.calendar;

import ru.zvonok.platform.access.Action;
import ru.zvonok.platform.access.Reach;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.Rules;

/** Permissions on the school year. */
public enum CalendarAction implements Action {
    /** See years, periods, days off and bells. */
    VIEW(
            "calendar.view",
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
    /** Change years, periods, days off, transfers and bells (YR-01, YR-06, YR-07). */
    EDIT("calendar.edit", Rules.none().allow(Reach.ORGANISATION, Role.ORG_ADMIN, Role.COORDINATOR, Role.DEPUTY_HEAD)),
    /** Close a year and open it again (YR-02). */
    CLOSE_YEAR("calendar.close-year", Rules.none().allow(Reach.ORGANISATION, Role.COORDINATOR, Role.DEPUTY_HEAD));

    private final String key;
    private final Rules rules;

    CalendarAction(String key, Rules rules) {
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
