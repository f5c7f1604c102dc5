package ru.zvonok.learning.concerns;

import ru.zvonok.platform.access.Action;
import ru.zvonok.platform.access.Reach;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.Rules;

/** What can be done with reports of families, and by whom. */
public enum ConcernsAction implements Action {
    /** Say that a mark, an absence or the access is wrong, and see what became of it (COM-12). */
    REPORT("concerns.report", Rules.none().allow(Reach.SELF, Role.STUDENT).allow(Reach.OWN_CHILD, Role.GUARDIAN)),
    /** Answer what families say is wrong in a course (COM-12). */
    ANSWER(
            "concerns.answer",
            Rules.none()
                    .allow(Reach.OWN_SECTION, Role.TEACHER)
                    .allow(Reach.OWN_CLASS, Role.CLASS_TEACHER)
                    .allow(Reach.ORGANISATION, Role.COORDINATOR, Role.DEPUTY_HEAD, Role.DEPARTMENT_HEAD)),
    /** Answer families that cannot get in or see what is not theirs (COM-12). */
    ANSWER_ACCESS(
            "concerns.answer-access",
            Rules.none().allow(Reach.OWN_CLASS, Role.CLASS_TEACHER).allow(Reach.ORGANISATION, Role.ORG_ADMIN));

    private final String key;
    private final Rules rules;

    ConcernsAction(String key, Rules rules) {
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
