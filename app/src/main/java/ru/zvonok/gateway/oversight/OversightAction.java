package ru.zvonok.gateway.oversight;

import ru.zvonok.platform.access.Action;
import ru.zvonok.platform.access.Reach;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.Rules;

/** Permissions of the view from above. */
public enum OversightAction implements Action {
    /** See the organisations under oneself with their numbers (MON-04, MON-06). */
    VIEW_TABLE(
            "oversight.view-table",
            Rules.none().allow(Reach.MUNICIPALITY, Role.MUNICIPAL_OFFICER).allow(Reach.REGION, Role.REGIONAL_OFFICER)),
    /** See how far a rebuild of the summaries is, and what was put right. */
    VIEW_REBUILD("oversight.view-rebuild", Rules.none().allow(Reach.REGION, Role.REGIONAL_OFFICER)),
    /** Have the summaries of all organisations reckoned anew. */
    REBUILD("oversight.rebuild", Rules.none().allow(Reach.REGION, Role.REGIONAL_OFFICER)),
    /** See which files the region is made of, and what became of the last reading. */
    VIEW_CONFIGURATION("oversight.view-configuration", Rules.none().allow(Reach.REGION, Role.REGIONAL_OFFICER)),
    /** Have the files of the region read again without a restart. */
    RELOAD_CONFIGURATION("oversight.reload-configuration", Rules.none().allow(Reach.REGION, Role.REGIONAL_OFFICER));

    private final String key;
    private final Rules rules;

    OversightAction(String key, Rules rules) {
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
