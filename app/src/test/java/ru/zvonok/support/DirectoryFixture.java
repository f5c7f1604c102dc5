package ru.zvonok.support;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.GrantsChanged;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.tenancy.DirectoryReload;
import ru.zvonok.platform.tenancy.OrganisationKind;

/** Writes organisations, accounts and grants as the migrating role: what the configuration and invitations do in life. */
@Component
class DirectoryFixture {

    private final String url;
    private final String password;
    private final DirectoryReload reload;
    private final ApplicationEventPublisher events;

    DirectoryFixture(
            @Value("${zvonok.database.url}") String url,
            @Value("${zvonok.database.migrate-password}") String password,
            DirectoryReload reload,
            ApplicationEventPublisher events) {
        this.url = url;
        this.password = password;
        this.reload = reload;
        this.events = events;
    }

    long organisation(OrganisationKind kind, @Nullable Long municipality) {
        long id = TwoTenants.nextId();
        String module = kind == OrganisationKind.COLLEGE ? "VOCATIONAL" : kind.name();
        execute("""
                insert into tenancy.organisation (id, municipality_id, code, name, short_name, kind, modules, time_zone)
                values (?, ?, ?, ?, ?, ?, ?, 'Europe/Moscow')
                """, id, municipality, "t" + id, "Организация " + id, "№ " + id, kind.name(), module);
        reload.forget();
        return id;
    }

    void close(long organisation) {
        execute("update tenancy.organisation set closed = true where id = ?", organisation);
        reload.forget();
    }

    void closeMunicipality(long municipality) {
        execute("update tenancy.municipality set closed = true where id = ?", municipality);
        reload.forget();
    }

    void rule(String key, @Nullable Long municipality, String from, String value) {
        execute("""
                insert into tenancy.regional_rule (key, valid_from, municipality_id, value, basis, source)
                values (?, ?::date, ?, ?::jsonb, 'Приказ', 'REGION')
                """, key, from, municipality, value);
        reload.forget();
    }

    void forgetRule(String key) {
        execute("delete from tenancy.regional_rule where key = ? and source = 'REGION'", key);
        reload.forget();
    }

    long municipality() {
        long id = TwoTenants.nextId();
        execute("insert into tenancy.municipality (id, code, name) values (?, ?, ?)", id, "m" + id, "Район " + id);
        reload.forget();
        return id;
    }

    Actor account(UUID person) {
        long id = TwoTenants.nextId();
        execute("""
                insert into access.account (id, person, created_at, state, login, shown_name)
                values (?, ?, now(), 'ACTIVE', ?, ?)
                """, id, person, "user" + id, "Человек " + id);
        return new Actor(id, person, "Человек " + id);
    }

    void grant(Actor actor, Role role, String place, long placeId) {
        execute(
                "insert into access.role_grant (id, account_id, place_id, place, role) values (?, ?, ?, ?, ?)",
                TwoTenants.nextId(),
                actor.account(),
                placeId,
                place,
                role.name());
        events.publishEvent(new GrantsChanged(actor.account()));
    }

    private void execute(String sql, @Nullable Object... parameters) {
        try (Connection connection = DriverManager.getConnection(url, "zvonok_migrate", password);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
