package ru.zvonok.platform.notification;

import ru.zvonok.platform.access.Action;
import ru.zvonok.platform.access.Reach;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.Rules;

/** Permissions of notices. */
public enum NotificationAction implements Action {
    /** Say which notices are usual in the organisation. */
    SET_USUAL(
            "notification.set-usual",
            Rules.none().allow(Reach.ORGANISATION, Role.ORG_ADMIN, Role.PRINCIPAL, Role.DEPUTY_HEAD));

    private final String key;
    private final Rules rules;

    NotificationAction(String key, Rules rules) {
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
