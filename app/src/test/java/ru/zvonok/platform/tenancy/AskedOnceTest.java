package ru.zvonok.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.TwoTenants;

/** What is asked once: how long it is kept, for whom, and what drops it. */
@ModuleTest
class AskedOnceTest {

    private record Fact(long id) {}

    private record Other(long id) {}

    @Autowired
    AskedOnce answers;

    @Autowired
    @Qualifier("askedOncePerPage")
    Filter filter;

    @Autowired
    TenantScope scope;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    TwoTenants tenants;

    private final AtomicInteger asked = new AtomicInteger();
    private long school;

    @BeforeEach
    void aSchool() {
        school = tenants.school();
    }

    @Test
    void itIsKeptToTheEndOfTheTransactionAndNoLonger() {
        inTransaction(() -> {
            assertThat(fact()).isEqualTo(1);
            assertThat(fact()).isEqualTo(1);
        });
        inTransaction(() -> assertThat(fact()).isEqualTo(2));
        scope.run(school, () -> {
            assertThat(fact()).isEqualTo(3);
            assertThat(fact()).isEqualTo(4);
        });
    }

    @Test
    void aWriteDropsIt() {
        inTransaction(() -> {
            assertThat(fact()).isEqualTo(1);
            answers.forget(Other.class);
            assertThat(fact()).isEqualTo(1);
            answers.forget(Fact.class);
            assertThat(fact()).isEqualTo(2);
        });
    }

    @Test
    void openingAPageIsOnePieceOfWorkAndASaveIsNot() throws Exception {
        List<Integer> heard = new ArrayList<>();
        FilterChain page = (request, response) -> {
            inTransaction(() -> heard.add(fact()));
            inTransaction(() -> heard.add(fact()));
        };
        filter.doFilter(new MockHttpServletRequest("GET", "/o/1/journal"), new MockHttpServletResponse(), page);
        assertThat(heard).containsExactly(1, 1);
        filter.doFilter(new MockHttpServletRequest("POST", "/o/1/journal"), new MockHttpServletResponse(), page);
        assertThat(heard).containsExactly(1, 1, 2, 3);
        FilterChain broken = (request, response) -> {
            throw new ServletException("refused");
        };
        assertThatThrownBy(() -> filter.doFilter(
                        new MockHttpServletRequest("GET", "/o/1/journal"), new MockHttpServletResponse(), broken))
                .isInstanceOf(ServletException.class);
    }

    @Test
    void aPageKeepsItOverItsTransactions() {
        answers.during(() -> {
            inTransaction(() -> assertThat(fact()).isEqualTo(1));
            inTransaction(() -> assertThat(fact()).isEqualTo(1));
            answers.during(() -> inTransaction(() -> assertThat(fact()).isEqualTo(1)));
        });
        answers.during(() -> inTransaction(() -> assertThat(fact()).isEqualTo(2)));
    }

    @Test
    void whatATransactionReadsAfterItsWriteIsNobodyElses() {
        answers.during(() -> {
            inTransaction(() -> assertThat(fact()).isEqualTo(1));
            scope.run(
                    school,
                    () -> transaction.executeWithoutResult(status -> {
                        answers.forget(Fact.class);
                        assertThat(fact()).isEqualTo(2);
                        assertThat(fact()).isEqualTo(2);
                        status.setRollbackOnly();
                    }));
            inTransaction(() -> assertThat(fact()).isEqualTo(3));
        });
    }

    @Test
    void whatAnotherTransactionReadBesideTheWriteIsNotKeptPastIt() {
        TransactionTemplate beside = new TransactionTemplate(transactions);
        beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        answers.during(() -> {
            inTransaction(() -> {
                answers.forget(Fact.class);
                beside.executeWithoutResult(status -> assertThat(fact()).isEqualTo(1));
                assertThat(fact()).isEqualTo(2);
            });
            inTransaction(() -> assertThat(fact()).isEqualTo(3));
        });
    }

    @Test
    void anotherOrganisationAsksItself() {
        long other = tenants.school();
        answers.during(() -> {
            inTransaction(() -> assertThat(fact()).isEqualTo(1));
            scope.run(
                    other,
                    () -> transaction.executeWithoutResult(
                            status -> assertThat(fact()).isEqualTo(2)));
            scope.run(
                    new Scope.Several(List.of(school)),
                    () -> transaction.executeWithoutResult(
                            status -> assertThat(fact()).isEqualTo(3)));
            inTransaction(() -> assertThat(fact()).isEqualTo(1));
        });
    }

    @Test
    void ofManyOnlyTheNewOnesAreAsked() {
        inTransaction(() -> {
            answers.note(new Fact(1), Optional.of("one"));
            assertThat(names(List.of(1L, 2L))).containsOnly(Map.entry(1L, "one"), Map.entry(2L, "asked 2"));
            assertThat(names(List.of(2L))).containsOnly(Map.entry(2L, "asked 2"));
            assertThat(asked).hasValue(1);
        });
    }

    private Map<Long, String> names(List<Long> ids) {
        return answers.all(ids, Fact::new, missing -> {
            asked.incrementAndGet();
            return missing.stream().collect(Collectors.toMap(id -> id, id -> "asked " + id));
        });
    }

    private int fact() {
        return answers.once(new Fact(7), asked::incrementAndGet);
    }

    private void inTransaction(Runnable work) {
        scope.run(school, () -> transaction.executeWithoutResult(status -> work.run()));
    }
}
