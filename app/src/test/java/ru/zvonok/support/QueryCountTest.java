package ru.zvonok.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.platform.tenancy.TenantScope;

/** The ear under the pools hears every statement of every pool, each time, and lets none through without the tenant. */
class QueryCountTest extends ViewTest {

    @Autowired
    TenantScope scope;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select count(*) from people.person",
                "select count(*) from people.person p join people.contact c on c.person_id = p.id where p.organisation_id = 1",
                "update people.person set version = version",
                "delete from journal.mark where id = 1",
                "select count(*) from PEOPLE.PERSON"
            })
    void aStatementThatForgetsTheTenantIsAFault(String sql) {
        long school = tenants.school();
        for (Scope bound :
                List.of(new Scope.Organisation(school), new Scope.Several(List.of(school)), new Scope.Region())) {
            for (int time = 0; time < 2; time++) {
                assertThatThrownBy(() -> scope.run(
                                bound,
                                () -> transaction.executeWithoutResult(status ->
                                        jdbc.sql(sql).query(Long.class).list())))
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining("organisation_id");
            }
        }
    }

    @Test
    void whatNamesTheTenantAndWhatIsNoTenantsPasses() {
        long school = tenants.school();
        List<String> heard = QueryCount.of(() -> scope.run(
                school,
                () -> transaction.executeWithoutResult(status -> {
                    jdbc.sql("select count(*) from people.person where organisation_id = :school")
                            .param("school", school)
                            .query(Long.class)
                            .single();
                    jdbc.sql("select count(*) from access.account")
                            .query(Long.class)
                            .single();
                })));
        assertThat(heard).hasSize(2);
    }
}
