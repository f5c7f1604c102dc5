package ru.zvonok.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.TwoTenants;

/** The wall with many at work: tests run on a pool of four connections. */
@ModuleTest
class WallUnderLoadTest {

    private static final int TRANSACTIONS = 20_000;

    @Autowired
    TenantScope scope;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TwoTenants tenants;

    @Test
    void twentyThousandTransactionsOfThreeTenantsNeverMeet() throws Exception {
        List<Long> organisations = List.of(tenants.school(), tenants.school(), tenants.school());
        organisations.forEach(id -> scope.run(id, () -> insert(id)));

        Semaphore places = new Semaphore(32);
        List<Future<Boolean>> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < TRANSACTIONS; i++) {
                long organisation = organisations.get(i % 3);
                boolean fails = i % 7 == 0;
                answers.add(threads.submit(() -> {
                    places.acquire();
                    try {
                        return fails ? failing(organisation) : seesItself(organisation);
                    } finally {
                        places.release();
                    }
                }));
            }
        }
        assertThat(answers).allSatisfy(answer -> assertThat(get(answer)).isTrue());
        assertThat(transaction.<List<Long>>execute(status -> rows())).isEmpty();
    }

    @Test
    void aTransactionThatCannotBeginLeavesNothingBehind() {
        long one = tenants.school();
        scope.run(one, () -> insert(one));
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> scope.run(
                            new Scope.Several(List.of(Long.MAX_VALUE, one)),
                            () -> transaction.executeWithoutResult(status -> {
                                throw new IllegalStateException("on purpose");
                            })))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(transaction.<List<Long>>execute(status -> rows())).isEmpty();
            assertThat(seesItself(one)).isTrue();
        }
    }

    private boolean seesItself(long organisation) {
        return scope.in(organisation, () -> transaction.execute(status -> rows().equals(List.of(organisation))));
    }

    private boolean failing(long organisation) {
        try {
            scope.run(
                    organisation,
                    () -> transaction.executeWithoutResult(status -> {
                        throw new IllegalStateException("on purpose");
                    }));
            return false;
        } catch (IllegalStateException expected) {
            return true;
        }
    }

    private static boolean get(Future<Boolean> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private List<Long> rows() {
        return jdbc.sql("select organisation_id from access.role_right where action = 'load'")
                .query(Long.class)
                .list();
    }

    private void insert(long organisation) {
        transaction.executeWithoutResult(
                status -> jdbc.sql("""
                        insert into access.role_right (organisation_id, action, role, reaches)
                        values (:organisation, 'load', 'TEACHER', '')
                        """).param("organisation", organisation).update());
    }
}
