package ru.zvonok.learning.workload;

import ru.zvonok.platform.access.Action;
import ru.zvonok.platform.access.Reach;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.Rules;

/** Permissions on the schedule of assessments and the load of homework. */
public enum WorkloadAction implements Action {
    /** See the published schedule: staff all, families that of their class. */
    VIEW(
            "workload.view",
            Rules.none()
                    .allow(
                            Reach.ORGANISATION,
                            Role.ORG_ADMIN,
                            Role.PRINCIPAL,
                            Role.COORDINATOR,
                            Role.DEPUTY_HEAD,
                            Role.SECRETARY,
                            Role.TEACHER,
                            Role.PSYCHOLOGIST,
                            Role.SOCIAL_PEDAGOGUE)
                    .allow(Reach.SELF, Role.STUDENT)
                    .allow(Reach.OWN_CHILD, Role.GUARDIAN)
                    .allow(Reach.MUNICIPALITY, Role.MUNICIPAL_OFFICER)
                    .allow(Reach.REGION, Role.REGIONAL_OFFICER)),
    /** Plan works, settle proposals, publish. */
    PLAN("workload.plan", Rules.none().allow(Reach.ORGANISATION, Role.COORDINATOR, Role.DEPUTY_HEAD)),
    /** Propose works for the own courses. */
    PROPOSE("workload.propose", Rules.none().allow(Reach.OWN_SECTION, Role.TEACHER)),
    /** Set stricter numbers than the region's, and how long homework usually takes. */
    SET_NORMS(
            "workload.set-norms",
            Rules.none().allow(Reach.ORGANISATION, Role.ORG_ADMIN, Role.PRINCIPAL, Role.DEPUTY_HEAD)),
    /** See how much homework all classes have, and what was planned nowhere. */
    VIEW_LOAD(
            "workload.view-load",
            Rules.none().allow(Reach.ORGANISATION, Role.ORG_ADMIN, Role.PRINCIPAL, Role.COORDINATOR, Role.DEPUTY_HEAD));

    private final String key;
    private final Rules rules;

    WorkloadAction(String key, Rules rules) {
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
