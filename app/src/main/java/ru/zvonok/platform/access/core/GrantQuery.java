package ru.zvonok.platform.access.core;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.Reach;
import ru.zvonok.platform.access.Role;

@Component
class GrantQuery {

    /** A role in a place: an organisation, a municipality, or the region (then the id is 0). */
    record Grant(Role role, String place, long placeId) {}

    private final JdbcClient jdbc;

    GrantQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Grant> of(long account) {
        return jdbc.sql("""
                        select g.role, g.place, g.place_id
                          from access.role_grant g join access.account a on a.id = g.account_id
                         where g.account_id = :account and a.state = 'ACTIVE'
                        """)
                .param("account", account)
                .query((row, number) ->
                        new Grant(Role.valueOf(row.getString("role")), row.getString("place"), row.getLong("place_id")))
                .list();
    }

    /** What the organisation changed in the matrix: action key, then role, then the reaches that hold there. */
    Map<String, Map<Role, Set<Reach>>> changedRights(long organisation) {
        Map<String, Map<Role, Set<Reach>>> changed = new HashMap<>();
        jdbc.sql("select action, role, reaches from access.role_right where organisation_id = :organisation")
                .param("organisation", organisation)
                .query(row -> {
                    Set<Reach> reaches = EnumSet.noneOf(Reach.class);
                    for (String name : row.getString("reaches").split(",", -1)) {
                        if (!name.isEmpty()) {
                            reaches.add(Reach.valueOf(name));
                        }
                    }
                    changed.computeIfAbsent(row.getString("action"), key -> new HashMap<>())
                            .put(Role.valueOf(row.getString("role")), reaches);
                });
        return changed;
    }
}
