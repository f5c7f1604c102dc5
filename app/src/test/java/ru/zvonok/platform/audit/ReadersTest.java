package ru.zvonok.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.access.Accounts;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.tenancy.OrganisationKind;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.TwoTenants;

/** Readings are noted, and many readers at once do not starve each other: tests run on a pool of four connections. */
@ModuleTest
class ReadersTest {

    private static final int READERS = 60;

    @Autowired
    Accounts accounts;

    @Autowired
    Audit audit;

    @Autowired
    TwoTenants tenants;

    @Autowired
    TenantScope scope;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void manyReadersOfAnOrganisationAllGetTheirAnswer() throws Exception {
        long school = tenants.school();
        Actor admin = tenants.member(school, Role.ORG_ADMIN);
        assertThat(atOnce(() ->
                        tenants.as(admin, school, () -> accounts.of(Target.organisation(), List.of(admin.person()))
                                .size())))
                .containsOnly(1);
    }

    /** Who looks in from above reads with one role and has it noted by another: two pools, asked for in one order. */
    @Test
    void manyReadersFromAboveAllGetTheirAnswer() throws Exception {
        long municipality = tenants.municipality();
        long school = tenants.organisation(OrganisationKind.SCHOOL, municipality);
        Actor officer = tenants.officer(municipality);
        var template = new TransactionTemplate(transactions);
        assertThat(atOnce(() -> tenants.looking(
                        officer,
                        new Scope.Several(List.of(school)),
                        () -> template.execute(status -> {
                            audit.read("access.accounts-read", UnaryOperator.identity());
                            return 1;
                        }))))
                .containsOnly(1);
    }

    @Test
    void aReadOnlyTransactionOfAnOrganisationCannotBeNotedAside() {
        long school = tenants.school();
        var readOnly = new TransactionTemplate(transactions);
        readOnly.setReadOnly(true);
        assertThatThrownBy(() -> scope.run(
                        school,
                        () -> readOnly.executeWithoutResult(
                                status -> audit.read("access.accounts-read", UnaryOperator.identity()))))
                .isInstanceOf(IllegalStateException.class);
    }

    private static List<Integer> atOnce(Supplier<Integer> reading) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Integer>> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < READERS; i++) {
                answers.add(threads.submit(() -> {
                    start.await();
                    return reading.get();
                }));
            }
            start.countDown();
        }
        List<Integer> all = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            all.add(answer.get());
        }
        return all;
    }
}
