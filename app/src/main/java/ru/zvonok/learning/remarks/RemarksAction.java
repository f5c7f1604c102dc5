package ru.zvonok.learning.remarks;

import ru.zvonok.platform.access.Action;
import ru.zvonok.platform.access.Reach;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.Rules;

/** What can be done with remarks, and by whom. */
public enum RemarksAction implements Action {
    /** See remarks on how journals are kept; a teacher the own ones (JRN-13, REP-16). */
    VIEW(
            "remarks.view",
            Rules.none()
                    .allow(
                            Reach.ORGANISATION,
                            Role.ORG_ADMIN,
                            Role.PRINCIPAL,
                            Role.COORDINATOR,
                            Role.DEPUTY_HEAD,
                            Role.DEPARTMENT_HEAD,
                            Role.STUDY_OFFICE_SECRETARY)
                    .allow(Reach.OWN_SECTION, Role.TEACHER)),
    /** Write remarks on how journals are kept, accept and return what teachers answer (JRN-13, MON-07). */
    WRITE(
            "remarks.write",
            Rules.none()
                    .allow(
                            Reach.ORGANISATION,
                            Role.PRINCIPAL,
                            Role.COORDINATOR,
                            Role.DEPUTY_HEAD,
                            Role.DEPARTMENT_HEAD,
                            Role.STUDY_OFFICE_SECRETARY)),
    /** Answer a remark on the own journal (JRN-13). */
    ANSWER("remarks.answer", Rules.none().allow(Reach.OWN_SECTION, Role.TEACHER));

    private final String key;
    private final Rules rules;

    RemarksAction(String key, Rules rules) {
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
