package ru.zvonok.platform.tenancy.core;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.platform.tenancy.TenantScope;

/**
 * Statements that may speak of several organisations say {@code organisation_id = any(:organisations)}. Where one is bound,
 * as nearly always, the database is told so: beside the policy, which names the same organisation, it would take the list for
 * a second condition, expect the square of a region's share of rows, one at most, and walk over whichever index comes first.
 */
@Configuration(proxyBeanMethods = false)
class ScopedJdbc {

    private static final String SEVERAL = "organisation_id = any(:organisations)";
    private static final String ONE = "organisation_id = (cast(:organisations as bigint[]))[1]";

    @Bean
    JdbcClient jdbcClient(NamedParameterJdbcOperations operations, TenantScope scope) {
        JdbcClient plain = JdbcClient.create(operations);
        return sql -> plain.sql(scope.current() instanceof Scope.Organisation ? sql.replace(SEVERAL, ONE) : sql);
    }
}
