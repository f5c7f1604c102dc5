package ru.zvonok.registry.corrections;

import ru.zvonok.platform.access.Action;
import ru.zvonok.platform.access.Reach;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.Rules;

/** What can be done with changes that families report, and by whom. */
public enum CorrectionsAction implements Action {
    /** See what is kept of oneself and one's children, and say what has changed (DIA-07). */
    REPORT(
            "corrections.report",
            Rules.none().allow(Reach.SELF, Role.STUDENT, Role.GUARDIAN).allow(Reach.OWN_CHILD, Role.GUARDIAN)),
    /** See what families say has changed (DIA-07). */
    VIEW(
            "corrections.view",
            Rules.none().allow(Reach.ORGANISATION, Offices.ALL).allow(Reach.OWN_CLASS, Role.CLASS_TEACHER)),
    /** Take it over into the card or decline it (DIA-07). */
    ANSWER("corrections.answer", Rules.none().allow(Reach.ORGANISATION, Offices.ALL));

    private final String key;
    private final Rules rules;

    CorrectionsAction(String key, Rules rules) {
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

    /** Who writes the cards of pupils and parents. */
    private static final class Offices {

        static final Role[] ALL = {Role.ORG_ADMIN, Role.SECRETARY, Role.STUDY_OFFICE_SECRETARY};
    }
}
