package ru.zvonok.platform.tenancy.core;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Refuses to start as a database role that the wall between tenants does not hold back. */
@Component
@DependsOn("liquibase")
class RoleGuard implements InitializingBean {

    private final JdbcClient jdbc;

    RoleGuard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void afterPropertiesSet() {
        Boolean tooMighty = jdbc.sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                .query(Boolean.class)
                .single();
        if (tooMighty) {
            throw new IllegalStateException(
                    "the application's database role passes by row security; use the roles of infra/db/roles.sql");
        }
    }
}
