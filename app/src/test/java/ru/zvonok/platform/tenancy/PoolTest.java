package ru.zvonok.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.TwoTenants;

/** No connection of any pool keeps a tenant: not after a commit, an exception, a begin that failed. */
@ModuleTest
class PoolTest {

    @Autowired
    TenantScope scope;

    @Autowired
    TwoTenants tenants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    @Qualifier("app")
    HikariDataSource app;

    @Autowired
    @Qualifier("municipal")
    HikariDataSource municipal;

    @Autowired
    @Qualifier("region")
    HikariDataSource region;

    @Value("${zvonok.database.url}")
    String url;

    @Value("${zvonok.database.migrate-password}")
    String password;

    @AfterEach
    void nothingIsLeft() throws SQLException {
        for (HikariDataSource pool : List.of(app, municipal, region)) {
            assertThat(kept(pool)).as(pool.getPoolName()).isEmpty();
        }
    }

    @Test
    void afterACommit() {
        long school = tenants.school();
        for (Scope one : scopes(school)) {
            for (int i = 0; i < app.getMaximumPoolSize(); i++) {
                Long rows = scope.in(
                        one,
                        () -> transaction.execute(
                                status -> jdbc.sql("select count(*) from people.person where organisation_id = :school")
                                        .param("school", school)
                                        .query(Long.class)
                                        .single()));
                assertThat(rows).isZero();
            }
        }
    }

    @Test
    void afterAnExceptionAndABrokenStatement() {
        long school = tenants.school();
        for (Scope one : scopes(school)) {
            assertThatThrownBy(() -> scope.run(
                            one,
                            () -> transaction.executeWithoutResult(status -> {
                                throw new IllegalStateException("on purpose");
                            })))
                    .hasMessage("on purpose");
            assertThatThrownBy(() -> scope.run(
                            one,
                            () -> transaction.executeWithoutResult(status -> jdbc.sql("select 1 / 0")
                                    .query(Integer.class)
                                    .single())))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void afterABeginThatFailed() throws SQLException {
        long school = tenants.school();
        migrate("revoke execute on function tenancy.set_tenant(bigint) from zvonok_app");
        try {
            for (int i = 0; i <= app.getMaximumPoolSize(); i++) {
                assertThatThrownBy(() -> scope.run(school, () -> transaction.executeWithoutResult(status -> {})))
                        .isInstanceOf(TransactionException.class);
                assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                        .isFalse();
                assertThat(TransactionSynchronizationManager.getResourceMap()).isEmpty();
            }
        } finally {
            migrate("grant execute on function tenancy.set_tenant(bigint) to zvonok_app");
        }
        String bound = scope.in(
                school,
                () -> transaction.execute(status -> jdbc.sql("select current_setting('app.organisation_id', true)")
                        .query(String.class)
                        .single()));
        assertThat(bound).isEqualTo(String.valueOf(school));
    }

    private void migrate(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "zvonok_migrate", password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<Scope> scopes(long school) {
        return List.of(new Scope.Organisation(school), new Scope.Several(List.of(school)), new Scope.Region());
    }

    /** What all idle connections of a pool, borrowed together, still say of a tenant. */
    private static List<String> kept(HikariDataSource pool) throws SQLException {
        List<Connection> all = new ArrayList<>();
        List<String> found = new ArrayList<>();
        try {
            while (all.size() < pool.getMaximumPoolSize()) {
                Connection connection = pool.getConnection();
                all.add(connection);
                try (Statement statement = connection.createStatement();
                        ResultSet row = statement.executeQuery("""
                                select coalesce(current_setting('app.organisation_id', true), '')
                                    || coalesce(current_setting('app.organisation_ids', true), '')
                                    || coalesce(current_setting('app.region', true), '')
                                """)) {
                    row.next();
                    if (!row.getString(1).isEmpty()) {
                        found.add(row.getString(1));
                    }
                }
            }
        } finally {
            for (Connection connection : all) {
                connection.rollback();
                connection.close();
            }
        }
        return found;
    }
}
