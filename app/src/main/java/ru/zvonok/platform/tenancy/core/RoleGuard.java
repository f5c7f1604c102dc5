package ru.zvonok.platform.tenancy.core;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.tenancy.DatabaseProblem;
import ru.zvonok.platform.tenancy.core.RoleQuery.Standing;

/** Refuses to start where a role of the database is more, or less, than {@code infra/db/roles.sql} makes it. */
@Component
@DependsOn("liquibase")
class RoleGuard implements InitializingBean {

    private final DataSource app;
    private final DataSource municipal;
    private final DataSource region;

    RoleGuard(
            @Qualifier("app") HikariDataSource app,
            @Qualifier("municipal") HikariDataSource municipal,
            @Qualifier("region") HikariDataSource region) {
        this.app = app;
        this.municipal = municipal;
        this.region = region;
    }

    @Override
    public void afterPropertiesSet() {
        working(app);
        reading(municipal);
        reading(region);
    }

    /** The role that enters organisations and writes there. */
    static void working(DataSource pool) {
        held(new RoleQuery(pool).standing());
    }

    /** A role that looks over organisations and writes nothing. */
    static void reading(DataSource pool) {
        Standing role = new RoleQuery(pool).standing();
        held(role);
        refuse(role.writes(), DatabaseProblem.ROLE_WRITES, role);
    }

    /** The role of the migrations: past row security, and still no superuser. */
    static void migrating(DataSource source) {
        Standing role = new RoleQuery(source).standing();
        refuse(role.root(), DatabaseProblem.ROLE_TOO_MIGHTY, role);
        refuse(!role.unheld(), DatabaseProblem.ROLE_BLIND, role);
    }

    private static void held(Standing role) {
        refuse(role.root() || role.unheld() || role.becomes(), DatabaseProblem.ROLE_TOO_MIGHTY, role);
        refuse(role.owns(), DatabaseProblem.ROLE_OWNS, role);
        refuse(role.builds(), DatabaseProblem.ROLE_BUILDS, role);
    }

    private static void refuse(boolean wrong, DatabaseProblem problem, Standing role) {
        if (wrong) {
            throw new Refusal(problem, role.name());
        }
    }
}
