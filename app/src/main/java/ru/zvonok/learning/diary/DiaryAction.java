package ru.zvonok.learning.diary;

import ru.zvonok.platform.access.Action;
import ru.zvonok.platform.access.Reach;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.Rules;

/** Permissions of the diary. */
public enum DiaryAction implements Action {
    /** Read the own diary, or that of the own child (DIA-01, DIA-06). */
    READ("diary.read", Rules.none().allow(Reach.SELF, Role.STUDENT).allow(Reach.OWN_CHILD, Role.GUARDIAN));

    private final String key;
    private final Rules rules;

    DiaryAction(String key, Rules rules) {
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
