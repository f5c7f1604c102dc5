package ru.zvonok.platform.access.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.OwnSession.Way;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.TwoTenants;

/** The ends of sessions are written down, whichever way the node came to its own. */
@ModuleTest
class SessionBookTest {

    @Autowired
    SessionQuery query;

    @Autowired
    SchoolClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TwoTenants tenants;

    @Test
    void aNodeThatStopsEndsItsSessions() {
        Actor teacher = tenants.stranger();
        SessionBook node = node();
        var request = signIn(node, teacher);
        assertThat(ends(teacher)).containsExactly(Optional.empty());

        node.stop();
        assertThat(ends(teacher)).doesNotContain(Optional.empty());
        request.getSession().invalidate();
        assertThat(ends(teacher)).hasSize(1);
    }

    @Test
    void whatAKilledNodeLeftOpenEndsWhenItWasLastSeen() {
        Actor teacher = tenants.stranger();
        Actor colleague = tenants.stranger();
        signIn(node(), teacher);
        signIn(node(), colleague);
        Instant seen = clock.now().minus(Duration.ofHours(3));
        transaction.executeWithoutResult(
                status -> jdbc.sql("update access.session set last_seen_at = :at where account_id = :account")
                        .param("at", seen.atOffset(java.time.ZoneOffset.UTC))
                        .param("account", teacher.account())
                        .update());

        signIn(node(), teacher);
        assertThat(ends(teacher)).hasSize(2).contains(Optional.empty());
        assertThat(ends(teacher).getFirst()).contains(seen.truncatedTo(java.time.temporal.ChronoUnit.MICROS));

        node().tidy();
        assertThat(ends(teacher)).contains(Optional.empty());
        assertThat(ends(colleague)).containsExactly(Optional.empty());
    }

    private SessionBook node() {
        return new SessionBook(query, clock, transaction, events, Duration.ofHours(1));
    }

    private static MockHttpServletRequest signIn(SessionBook node, Actor actor) {
        var request = new MockHttpServletRequest();
        node.begin(request, new AccountPrincipal(actor, "user" + actor.account(), null), Way.PASSWORD);
        return request;
    }

    private List<Optional<Instant>> ends(Actor actor) {
        return transaction.execute(
                status -> jdbc.sql("select ended_at from access.session where account_id = :account order by id")
                        .param("account", actor.account())
                        .query((row, number) -> Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant))
                        .list());
    }
}
