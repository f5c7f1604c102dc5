package ru.zvonok.platform.access;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.tenancy.OrganisationKind;

/** Default rules of an action: which role may, and how far. Immutable; built by {@link #none()}{@code .allow(…)}. */
public final class Rules {

    private record Rule(Role role, Reach reach, @Nullable OrganisationKind kind) {}

    private final List<Rule> rules;

    private Rules(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    public static Rules none() {
        return new Rules(List.of());
    }

    /** Everybody of these roles may, as far as {@code reach} goes. */
    public Rules allow(Reach reach, Role... roles) {
        return with(null, reach, roles);
    }

    /** The same, as a default of one kind of organisation only. */
    public Rules allowIn(OrganisationKind kind, Reach reach, Role... roles) {
        return with(kind, reach, roles);
    }

    /** The reaches a role has by default in an organisation of a kind. */
    public Set<Reach> of(Role role, @Nullable OrganisationKind kind) {
        Set<Reach> reaches = EnumSet.noneOf(Reach.class);
        for (Rule rule : rules) {
            if (rule.role() == role && (rule.kind() == null || rule.kind() == kind)) {
                reaches.add(rule.reach());
            }
        }
        return reaches;
    }

    private Rules with(@Nullable OrganisationKind kind, Reach reach, Role... roles) {
        List<Rule> more = new ArrayList<>(rules);
        for (Role role : roles) {
            more.add(new Rule(role, reach, kind));
        }
        return new Rules(more);
    }
}
