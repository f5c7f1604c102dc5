package ru.zvonok.platform.access.core;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.Reach;
import ru.zvonok.platform.access.Role;

@Component
class RightsQuery {

    private final JdbcClient jdbc;

    RightsQuery(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void set(long organisation, String action, Role role, Set<Reach> reaches) {
        jdbc.sql("""
                        insert into access.role_right (organisation_id, action, role, reaches)
                        values (:organisation, :action, :role, :reaches)
                        on conflict (organisation_id, action, role) do update set reaches = excluded.reaches
                        """)
                .param("organisation", organisation)
                .param("action", action)
                .param("role", role.name())
                .param("reaches", reaches.stream().sorted().map(Reach::name).collect(Collectors.joining(",")))
                .update();
    }

    boolean remove(long organisation, String action, Role role) {
        return jdbc.sql("""
                        delete from access.role_right
                         where organisation_id = :organisation and action = :action and role = :role
                        """)
                        .param("organisation", organisation)
                        .param("action", action)
                        .param("role", role.name())
                        .update()
                == 1;
    }
}
