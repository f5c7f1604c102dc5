package ru.zvonok.gateway.trail;

import ru.zvonok.platform.access.Action;
import ru.zvonok.platform.access.Reach;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.Rules;

/** Permissions on the audit. */
public enum TrailAction implements Action {
    /** See who saw or changed what about a person. */
    VIEW_PERSON("trail.view-person", Rules.none().allow(Reach.ORGANISATION, Role.ORG_ADMIN, Role.PRINCIPAL)),
    /** See who saw or changed what about oneself or one's own child (article 14 of law 152-FZ). */
    VIEW_OWN(
            "trail.view-own",
            Rules.none()
                    .allow(Reach.SELF, Role.STUDENT)
                    .allow(Reach.OWN_CHILD, Role.GUARDIAN)
                    .allow(Reach.ORGANISATION, Role.ORG_ADMIN, Role.PRINCIPAL)),
    /** See everything that was noted in the organisation. */
    VIEW_ORGANISATION(
            "trail.view-organisation", Rules.none().allow(Reach.ORGANISATION, Role.ORG_ADMIN, Role.PRINCIPAL)),
    /** See sign-ins, accounts, grants and changes of the configuration of the region. */
    VIEW_REGION("trail.view-region", Rules.none().allow(Reach.REGION, Role.REGIONAL_OFFICER));

    private final String key;
    private final Rules rules;

    TrailAction(String key, Rules rules) {
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
