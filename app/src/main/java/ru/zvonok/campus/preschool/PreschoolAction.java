package ru.zvonok.campus.preschool;

import ru.zvonok.platform.access.Action;
import ru.zvonok.platform.access.Reach;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.Rules;

/** Permissions of the kindergarten. */
public enum PreschoolAction implements Action {
    /** See the attendance sheets of groups (PRE-01). */
    VIEW_SHEET(
            "preschool.view-sheet",
            Rules.none()
                    .allow(
                            Reach.ORGANISATION,
                            Role.ORG_ADMIN,
                            Role.PRINCIPAL,
                            Role.COORDINATOR,
                            Role.DEPUTY_HEAD,
                            Role.SECRETARY,
                            Role.MEDICAL_WORKER)
                    .allow(Reach.OWN_CLASS, Role.CLASS_TEACHER)
                    .allow(Reach.MUNICIPALITY, Role.MUNICIPAL_OFFICER)
                    .allow(Reach.REGION, Role.REGIONAL_OFFICER)),
    /** See the days of one's own child. */
    VIEW_CHILD("preschool.view-child", Rules.none().allow(Reach.OWN_CHILD, Role.GUARDIAN)),
    /** Note who came and why somebody did not (PRE-01, MOV-16). */
    NOTE_DAY("preschool.note-day", Rules.none().allow(Reach.OWN_CLASS, Role.CLASS_TEACHER));

    private final String key;
    private final Rules rules;

    PreschoolAction(String key, Rules rules) {
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
