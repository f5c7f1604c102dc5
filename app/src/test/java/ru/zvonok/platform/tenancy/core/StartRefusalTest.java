package ru.zvonok.platform.tenancy.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import ru.zvonok.local.Ports;
import ru.zvonok.platform.kernel.Problem;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.tenancy.DatabaseProblem;
import ru.zvonok.support.TestServices;

/** A start that cannot be says why in one line. */
class StartRefusalTest {

    private final String url = TestServices.database().url(TestServices.newDatabase());

    @Test
    void aRoleThatIsNotLetInIsNamed() {
        assertThat(reason(url, "nobody_here", "any")).hasValueSatisfying(refusal -> {
            assertThat(refusal.problem()).isEqualTo(DatabaseProblem.NOT_LET_IN);
            assertThat(refusal.arguments()).first().asString().contains("nobody_here");
        });
    }

    @Test
    void aServerThatIsNotThereIsTold() {
        int free = Ports.freeFrom(0);
        Optional<Problem> told = reason("jdbc:postgresql://127.0.0.1:" + free + "/zvonok", "zvonok_app", "any")
                .map(Refusal::problem);
        assertThat(told).contains(DatabaseProblem.AWAY);
    }

    @Test
    void aFaultOfOursKeepsItsTrace() {
        assertThat(StartRefusal.reason(new IllegalStateException(new NullPointerException())))
                .isEmpty();
    }

    private static Optional<Refusal> reason(String url, String user, String password) {
        try {
            RoleGuard.reading(new DriverManagerDataSource(url, user, password));
        } catch (RuntimeException failure) {
            return StartRefusal.reason(new IllegalStateException(failure));
        }
        throw new AssertionError("let in");
    }
}
