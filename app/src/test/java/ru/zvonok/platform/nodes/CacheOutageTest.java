package ru.zvonok.platform.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lettuce.core.ClientOptions;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.nodes.core.SecondNode;
import ru.zvonok.support.OutageTest;
import ru.zvonok.support.SpoiltLines;
import ru.zvonok.support.TestServices;
import ru.zvonok.support.TwoTenants;
import ru.zvonok.support.Visitor;

/** Redis away, broken off or silent: nobody notices but the other nodes, and it is over by itself. */
@OutageTest
class CacheOutageTest {

    private static final String PASSWORD = "correct horse";

    @LocalServerPort
    int port;

    @Autowired
    TwoTenants tenants;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Nodes nodes;

    @Autowired
    LettuceConnectionFactory redis;

    @AfterEach
    void mend() {
        SpoiltLines.CACHE.mend();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void peopleSignInAreSlowedAndWorkAsEver(boolean silent) {
        List<String> heard = new CopyOnWriteArrayList<>();
        String channel = "outage-" + UUID.randomUUID();
        Nodes.Channel here = nodes.channel(channel, heard::add);
        try (SecondNode other =
                new SecondNode(TestServices.cache().host(), TestServices.cache().port())) {
            Nodes.Channel there = other.channel(channel, word -> {});
            untilHeard(there, heard);
            if (silent) {
                SpoiltLines.CACHE.hold();
            } else {
                SpoiltLines.CACHE.cut();
            }

            long school = tenants.school();
            Actor teacher = withPassword(school);
            Visitor browser = new Visitor("http://127.0.0.1:" + port);
            assertThat(browser.signIn(login(teacher), PASSWORD).statusCode()).isEqualTo(302);
            assertThat(browser.page("/o/" + school + "/today").statusCode()).isEqualTo(200);
            assertThat(browser.data("/grid/session").statusCode()).isEqualTo(200);
            here.tellEverywhere("own");
            await().until(() -> heard.contains("own"));

            Actor colleague = withPassword(school);
            Visitor guesser = new Visitor("http://127.0.0.1:" + port);
            for (int i = 0; i < 5; i++) {
                assertThat(guesser.signIn(login(colleague), "wrong").statusCode())
                        .isEqualTo(401);
            }
            assertThat(guesser.signIn(login(colleague), PASSWORD).statusCode()).isEqualTo(429);

            SpoiltLines.CACHE.mend();
            heard.clear();
            untilHeard(there, heard);
        }
    }

    @Test
    void waitingIsBounded() {
        assertThat(redis.getClientConfiguration().getCommandTimeout()).isLessThanOrEqualTo(Duration.ofMillis(500));
        ClientOptions options =
                redis.getClientConfiguration().getClientOptions().orElseThrow();
        assertThat(options.getSocketOptions().getConnectTimeout()).isLessThanOrEqualTo(Duration.ofMillis(500));
        assertThat(options.getSocketOptions().isKeepAlive()).isTrue();
        assertThat(options.getDisconnectedBehavior()).isEqualTo(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS);
        assertThat(options.getTimeoutOptions().isTimeoutCommands()).isTrue();
    }

    private static void untilHeard(Nodes.Channel channel, List<String> there) {
        await().until(() -> {
            channel.tell("hello");
            return there.contains("hello");
        });
    }

    private static String login(Actor actor) {
        return "user" + actor.account();
    }

    private Actor withPassword(long school) {
        Actor actor = tenants.member(school, Role.TEACHER);
        transaction.executeWithoutResult(status -> jdbc.sql("update access.account set password = :hash where id = :id")
                .param("hash", encoder.encode(PASSWORD))
                .param("id", actor.account())
                .update());
        return actor;
    }
}
