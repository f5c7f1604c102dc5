package ru.zvonok.campus.forum;

import ru.zvonok.platform.access.Action;
import ru.zvonok.platform.access.Reach;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.Rules;

/** What can be done in the forum, and by whom. */
public enum ForumAction implements Action {
    /** Read the sections of the own circles (COM-04, DIA-02). */
    READ("forum.read", Parts.everybody()),
    /** Write in the sections in which the own circles write (COM-04, COM-07, DIA-06). */
    WRITE("forum.write", Parts.everybody()),
    /** Open sections and say who reads and writes there (COM-04, COM-07). */
    ARRANGE(
            "forum.arrange",
            Rules.none()
                    .allow(Reach.ORGANISATION, Role.ORG_ADMIN, Role.DEPUTY_HEAD)
                    .allow(Reach.OWN_CLASS, Role.CLASS_TEACHER)),
    /** Read every message, take away what is rude, answer reports (COM-05, COM-06). */
    MODERATE(
            "forum.moderate",
            Rules.none().allow(Reach.ORGANISATION, Parts.KEEPERS).allow(Reach.OWN_CLASS, Role.CLASS_TEACHER));

    private final String key;
    private final Rules rules;

    ForumAction(String key, Rules rules) {
        this.key = key;
        this.rules = rules;
    }

    /** Who by default keeps order in the whole forum. */
    public static Role[] keepers() {
        return Parts.KEEPERS.clone();
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Rules rules() {
        return rules;
    }

    private static final class Parts {

        static final Role[] KEEPERS = {Role.ORG_ADMIN, Role.COORDINATOR, Role.DEPUTY_HEAD};

        static Rules everybody() {
            Rules rules = Rules.none().allow(Reach.SELF, Role.STUDENT).allow(Reach.OWN_CHILD, Role.GUARDIAN);
            for (Role role : Role.values()) {
                if (role.seat() == Role.Seat.ORGANISATION && role.grantable()) {
                    rules = rules.allow(Reach.ORGANISATION, role);
                }
            }
            return rules;
        }
    }
}
