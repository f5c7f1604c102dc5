package ru.zvonok.platform.access.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.TwoTenants;

/** The first regional operator is made once, by whoever has the console. */
@ModuleTest
@ExtendWith(OutputCaptureExtension.class)
class OperatorCommandTest {

    @Autowired
    OperatorCommand command;

    @Autowired
    TwoTenants tenants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void anEmptyInstallationGetsItsOperatorWithACode(CapturedOutput output) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("delete from access.role_grant where place = 'REGION'").update();
            String login = "operator" + TwoTenants.nextId();

            assertThat(command.command("Орлова Вера Ильинична", login)).isZero();

            assertThat(output.getOut()).contains(login).containsPattern("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
            assertThat(jdbc.sql("""
                                    select g.role from access.role_grant g join access.account a on a.id = g.account_id
                                     where a.login = :login
                                    """).param("login", login).query(String.class).list())
                    .containsExactly("REGIONAL_OFFICER");
            assertThat(jdbc.sql("select count(*) from audit.regional_entry where event = 'access.first-operator'")
                            .query(Integer.class)
                            .single())
                    .isPositive();
            status.setRollbackOnly();
        });
    }

    @Test
    void whereThereIsOneNobodyElseIsMade() {
        tenants.regionalOfficer();
        assertThat(command.command("Орлова Вера Ильинична", null)).isEqualTo(1);
        assertThat(command.command(" ", null)).isEqualTo(2);
    }
}
