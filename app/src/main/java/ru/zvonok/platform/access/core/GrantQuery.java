package ru.zvonok.platform.access.core;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.Reach;
import ru.zvonok.platform.access.Role;

@Component
class GrantQuery {

    /**
     * A role in a place: an organisation, a municipality, or the region (then the id is 0).
     *
     * @param person GUID by which the place knows the account's person
     */
    record Grant(Role role, String place, long placeId, UUID person) {

        boolean isOrganisation(long id) {
            return place.equals("ORGANISATION") && placeId == id;
        }

        boolean isMunicipality(long id) {
            return place.equals("MUNICIPALITY") && placeId == id;
        }

        boolean isRegion() {
            return place.equals("REGION");
        }
    }

    /** What an active account holds; nothing for any other. */
    record Standing(List<Grant> grants, Set<Long> sessions) {}

    private final JdbcClient jdbc;

    GrantQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Standing standing(long account, Instant since) {
        List<Grant> grants = new ArrayList<>();
        Set<Long> sessions = new HashSet<>();
        jdbc.sql("""
                        select g.role, g.place, g.place_id, coalesce(g.person, a.person) person, null::bigint session
                          from access.account a join access.role_grant g on g.account_id = a.id
                         where a.id = :account and a.state = 'ACTIVE'
                        union all
                        select null, null, null, null, s.id
                          from access.account a join access.session s on s.account_id = a.id
                         where a.id = :account and a.state = 'ACTIVE' and s.ended_at is null
                           and s.last_seen_at > :since
                        """)
                .param("account", account)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    String role = row.getString("role");
                    if (role == null) {
                        sessions.add(row.getLong("session"));
                    } else {
                        grants.add(new Grant(
                                Role.valueOf(role),
                                row.getString("place"),
                                row.getLong("place_id"),
                                row.getObject("person", UUID.class)));
                    }
                });
        return new Standing(List.copyOf(grants), Set.copyOf(sessions));
    }

    /**
     * What the organisation changed in the matrix: action key, then role, then the reaches that hold there. Fails where the
     * transaction cannot see the organisation: an empty answer would quietly bring the default rights back.
     */
    Map<String, Map<Role, Set<Reach>>> changedRights(long organisation) {
        Map<String, Map<Role, Set<Reach>>> changed = new HashMap<>();
        jdbc.sql("""
                        select r.action, r.role, r.reaches,
                               :id = any(string_to_array(trim(both '{}' from coalesce(
                                 nullif(current_setting('app.organisation_id', true), ''),
                                 nullif(current_setting('app.organisation_ids', true), ''), '')), ',')) visible
                          from (select 1) one left join access.role_right r on r.organisation_id = :organisation
                        """)
                .param("organisation", organisation)
                .param("id", String.valueOf(organisation))
                .query(row -> {
                    if (!row.getBoolean("visible")) {
                        throw new IllegalStateException("rights are asked for outside the organisation's scope");
                    }
                    if (row.getString("action") != null) {
                        changed.computeIfAbsent(row.getString("action"), key -> new HashMap<>())
                                .put(Role.valueOf(row.getString("role")), reaches(row.getString("reaches")));
                    }
                });
        return changed;
    }

    private static Set<Reach> reaches(String names) {
        Set<Reach> reaches = EnumSet.noneOf(Reach.class);
        for (String name : names.split(",", -1)) {
            if (!name.isEmpty()) {
                reaches.add(Reach.valueOf(name));
            }
        }
        return reaches;
    }
}
