package ru.zvonok.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.TwoTenants;

/** What a transaction is labelled with reaches the planner, for this transaction alone and beside the tenant. */
@ModuleTest
class PlanLabelTest {

    @Autowired
    TenantScope scope;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TwoTenants tenants;

    @Test
    void withoutALabelTheDatabasePlansAsItDoes() {
        assertThat(planner(tenants.school())).containsExactly("auto", "on");
    }

    @Test
    void keptPlansAreAskedForAndTheTenantStaysBound() {
        long school = tenants.school();

        assertThat(planner(school, PlanLabel.KEPT)).containsExactly("force_generic_plan", "on");
        assertThat(said(school, "app.organisation_id", PlanLabel.KEPT)).isEqualTo(String.valueOf(school));
    }

    @Test
    void aSchoolIsJoinedAsAWholeByAPlanThatNobodyElseFinds() {
        assertThat(planner(tenants.school(), PlanLabel.WHOLE)).containsExactly("force_custom_plan", "off");
    }

    @Test
    void theNextTransactionOfTheConnectionKnowsNothingOfIt() {
        long school = tenants.school();
        for (int i = 0; i < 20; i++) {
            planner(school, i % 2 == 0 ? PlanLabel.KEPT : PlanLabel.WHOLE);
        }

        for (int i = 0; i < 20; i++) {
            assertThat(planner(school)).containsExactly("auto", "on");
        }
    }

    @Test
    void insideAnotherTransactionNoLabelIsHeard() {
        long school = tenants.school();

        scope.run(school, () -> new TransactionTemplate(transactions)
                .executeWithoutResult(
                        outer -> assertThat(planner(school, PlanLabel.KEPT)).containsExactly("auto", "on")));
    }

    private List<String> planner(long school, String... labels) {
        return List.of(said(school, "plan_cache_mode", labels), said(school, "enable_nestloop", labels));
    }

    private String said(long school, String setting, String... labels) {
        var attribute = new DefaultTransactionAttribute();
        attribute.setLabels(List.of(labels));
        return scope.in(school, () -> {
            TransactionStatus status = transactions.getTransaction(attribute);
            try {
                return jdbc.sql("select current_setting(:setting)")
                        .param("setting", setting)
                        .query(String.class)
                        .single();
            } finally {
                transactions.commit(status);
            }
        });
    }
}
