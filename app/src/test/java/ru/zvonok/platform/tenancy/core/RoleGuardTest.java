package ru.zvonok.platform.tenancy.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import ru.zvonok.local.DatabaseServer;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.tenancy.DatabaseProblem;
import ru.zvonok.support.TestServices;

/** A role of the database that is more than it should be does not get as far as the first page. */
class RoleGuardTest {

    private static final String ROLE = "guarded_role";

    private static String database;

    @BeforeAll
    static void aDatabaseWithATable() throws SQLException {
        database = TestServices.newDatabase();
        administer(
                "create role guarded_owner nologin",
                "create schema guarded authorization guarded_owner",
                "create table guarded.thing (id bigint, name text)",
                "alter table guarded.thing owner to guarded_owner",
                "grant usage on schema guarded to public");
    }

    @AfterAll
    static void nothingIsLeft() throws SQLException {
        administer("drop schema guarded cascade", "drop role guarded_owner");
    }

    @Test
    void theRolesOfTheInstallationMayStart() {
        assertThatCode(() -> {
                    RoleGuard.working(as("zvonok_app"));
                    RoleGuard.reading(as("zvonok_municipal"));
                    RoleGuard.reading(as("zvonok_region"));
                    RoleGuard.migrating(as("zvonok_migrate"));
                })
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            alter role guarded_role superuser | ROLE_TOO_MIGHTY
            alter role guarded_role bypassrls | ROLE_TOO_MIGHTY
            grant zvonok_owner to guarded_role | ROLE_TOO_MIGHTY
            grant zvonok_migrate to guarded_role | ROLE_TOO_MIGHTY
            grant guarded_owner to guarded_role | ROLE_OWNS
            alter table guarded.thing owner to guarded_role | ROLE_OWNS
            grant create on schema guarded to guarded_role | ROLE_BUILDS
            grant truncate on guarded.thing to guarded_role | ROLE_BUILDS
            """)
    void whoIsTooMightyNeitherWorksNorReads(String wrong, DatabaseProblem problem) throws SQLException {
        withRole(wrong, () -> {
            refused(problem, () -> RoleGuard.working(as(ROLE)));
            refused(problem, () -> RoleGuard.reading(as(ROLE)));
        });
    }

    @ParameterizedTest
    @CsvSource({"insert", "update (name)", "delete"})
    void whoLooksOverOrganisationsWritesNothing(String verb) throws SQLException {
        withRole("grant " + verb + " on guarded.thing to guarded_role", () -> {
            refused(DatabaseProblem.ROLE_WRITES, () -> RoleGuard.reading(as(ROLE)));
            assertThatCode(() -> RoleGuard.working(as(ROLE))).doesNotThrowAnyException();
        });
    }

    @Test
    void whoMigratesIsNotHeldAndIsNoSuperuser() throws SQLException {
        withRole("select 1", () -> refused(DatabaseProblem.ROLE_BLIND, () -> RoleGuard.migrating(as(ROLE))));
        withRole(
                "alter role guarded_role superuser",
                () -> refused(DatabaseProblem.ROLE_TOO_MIGHTY, () -> RoleGuard.migrating(as(ROLE))));
    }

    private static void refused(DatabaseProblem problem, Runnable start) {
        assertThatThrownBy(start::run).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problem()).isEqualTo(problem);
            assertThat(refusal.arguments()).containsExactly(ROLE);
        });
    }

    private static void withRole(String wrong, Runnable work) throws SQLException {
        administer(
                "create role guarded_role login password '" + DatabaseServer.localPassword(ROLE) + "'",
                "grant connect on database " + database + " to guarded_role",
                wrong);
        try {
            work.run();
        } finally {
            administer(
                    "alter table guarded.thing owner to guarded_owner",
                    "drop owned by guarded_role",
                    "drop role guarded_role");
        }
    }

    private static DataSource as(String role) {
        return new DriverManagerDataSource(
                TestServices.database().url(database), role, DatabaseServer.localPassword(role));
    }

    private static void administer(String... statements) throws SQLException {
        try (Connection connection = TestServices.database().administer(database);
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }
}
