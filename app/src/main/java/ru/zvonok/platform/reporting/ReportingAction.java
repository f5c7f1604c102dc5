package ru.zvonok.platform.reporting;

import ru.zvonok.platform.access.Action;
import ru.zvonok.platform.access.Reach;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.Rules;

/** Permissions of the reports' page; each report asks its own besides. */
public enum ReportingAction implements Action {
    /** Open the catalogue. */
    OPEN(
            "reporting.open",
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
                    .allow(Reach.OWN_CLASS, Role.CLASS_TEACHER)
                    .allow(Reach.SELF, Role.STUDENT)
                    .allow(Reach.OWN_CHILD, Role.GUARDIAN));

    private final String key;
    private final Rules rules;

    ReportingAction(String key, Rules rules) {
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
