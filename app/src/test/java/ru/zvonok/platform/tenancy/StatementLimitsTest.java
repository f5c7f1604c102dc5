package ru.zvonok.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.kernel.Outage;
import ru.zvonok.platform.uikit.Failures;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.TwoTenants;

/** What is too slow is broken off, and what is logged of a broken statement holds no value of a row. */
@ModuleTest
@ExtendWith(OutputCaptureExtension.class)
@Timeout(60)
class StatementLimitsTest {

    @Autowired
    TwoTenants tenants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void aSlowStatementIsBrokenOff() {
        Throwable slow = catchThrowable(() -> transaction.executeWithoutResult(status -> {
            jdbc.sql("set local statement_timeout = '100ms'").update();
            jdbc.sql("select 1 from pg_sleep(600)").query(Integer.class).list();
        }));
        assertThat(slow).isNotNull();
        assertThat(Outage.is(slow)).isTrue();
    }

    @Test
    void aLockOfSomebodyElseIsNotWaitedForLong() {
        Actor actor = tenants.stranger();
        var own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(status -> {
            rename(actor, "Первый");
            Throwable waiting = catchThrowable(() -> own.executeWithoutResult(inner -> rename(actor, "Второй")));
            assertThat(waiting).isNotNull();
            assertThat(Outage.is(waiting)).isTrue();
        });
    }

    @Test
    void aBrokenConstraintIsLoggedWithoutWhatWasWritten(CapturedOutput output) {
        Actor actor = tenants.stranger();
        String login = "user" + actor.account();
        Throwable broken = catchThrowable(() -> transaction.executeWithoutResult(status -> jdbc.sql("""
                        insert into access.account (id, person, created_at, state, login, shown_name)
                        values (:id, :person, now(), 'ACTIVE', :login, 'Тайнова Анна')
                        """)
                .param("id", TwoTenants.nextId())
                .param("person", UUID.randomUUID())
                .param("login", login)
                .update()));
        assertThat(broken).isNotNull();
        assertThat(Outage.is(broken)).isFalse();

        String number = Failures.fault(broken);

        assertThat(output.getAll())
                .contains("fault " + number, "account_login_key")
                .doesNotContain(login);
    }

    private void rename(Actor actor, String name) {
        jdbc.sql("update access.account set shown_name = :name where id = :id")
                .param("name", name)
                .param("id", actor.account())
                .update();
    }
}
