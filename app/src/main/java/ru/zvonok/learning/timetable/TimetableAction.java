package ru.zvonok.learning.timetable;

import ru.zvonok.platform.access.Action;
import ru.zvonok.platform.access.Reach;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.Rules;

/** Permissions of the timetable with their defaults. */
public enum TimetableAction implements Action {
    /** See lessons: staff all, families those of their own (TT-07, TT-10). */
    VIEW(
            "timetable.view",
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
                            Role.DEPARTMENT_HEAD,
                            Role.TEACHER,
                            Role.PSYCHOLOGIST,
                            Role.SOCIAL_PEDAGOGUE,
                            Role.MEDICAL_WORKER,
                            Role.SUPPORT_STAFF)
                    .allow(Reach.SELF, Role.STUDENT)
                    .allow(Reach.OWN_CHILD, Role.GUARDIAN)
                    .allow(Reach.MUNICIPALITY, Role.MUNICIPAL_OFFICER)
                    .allow(Reach.REGION, Role.REGIONAL_OFFICER)),
    /** Keep the weekly pattern, generate and change lessons (TT-01, TT-02). */
    EDIT(
            "timetable.edit",
            Rules.none()
                    .allow(
                            Reach.ORGANISATION,
                            Role.ORG_ADMIN,
                            Role.COORDINATOR,
                            Role.DEPUTY_HEAD,
                            Role.STUDY_OFFICE_SECRETARY));

    private final String key;
    private final Rules rules;

    TimetableAction(String key, Rules rules) {
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
