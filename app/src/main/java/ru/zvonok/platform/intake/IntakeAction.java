package ru.zvonok.platform.intake;

import ru.zvonok.platform.access.Action;
import ru.zvonok.platform.access.Reach;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.Rules;

/** Permissions on taking lists in. What a list makes asks the rights of the modules it belongs to besides. */
public enum IntakeAction implements Action {
    /** Upload lists, mend them and apply them. */
    USE(
            "intake.use",
            Rules.none()
                    .allow(
                            Reach.ORGANISATION,
                            Role.ORG_ADMIN,
                            Role.SECRETARY,
                            Role.HR_SPECIALIST,
                            Role.STUDY_OFFICE_SECRETARY,
                            Role.ADMISSIONS_SECRETARY));

    private final String key;
    private final Rules rules;

    IntakeAction(String key, Rules rules) {
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
