package ru.zvonok.platform.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import ru.zvonok.local.TcpLine;
import ru.zvonok.platform.nodes.core.SecondNode;
import ru.zvonok.support.TestServices;

/** What nodes tell each other, with Redis and without; the time-out only ends a test that hangs. */
@Timeout(60)
class NodesTest {

    private static final String HOST = TestServices.cache().host();
    private static final int PORT = TestServices.cache().port();

    @Test
    void theOthersAreToldInOrderAndOneselfOnlyWhenItIsWanted() {
        List<String> here = new CopyOnWriteArrayList<>();
        List<String> there = new CopyOnWriteArrayList<>();
        try (SecondNode one = new SecondNode(HOST, PORT);
                SecondNode two = new SecondNode(HOST, PORT)) {
            Nodes.Channel own = one.channel("nodes-test", here::add);
            Nodes.Channel other = two.channel("nodes-test", there::add);
            untilHeard(own, there);
            untilHeard(other, here);
            here.clear();
            there.clear();

            List<String> words =
                    IntStream.range(0, 100).mapToObj(i -> "word " + i).toList();
            words.forEach(own::tell);
            own.tellEverywhere("all");

            await().until(() -> there.contains("all"));
            assertThat(there).containsSequence(words).endsWith("all");
            await().until(() -> here.contains("all"));
            assertThat(here).doesNotContainAnyElementsOf(words);
        }
    }

    @Test
    void aWordThatCannotBeReadSpoilsNothing() {
        List<Integer> here = new CopyOnWriteArrayList<>();
        try (SecondNode one = new SecondNode(HOST, PORT)) {
            Nodes.Channel own = one.channel("nodes-test-bad", word -> here.add(Integer.parseInt(word)));
            own.tellEverywhere("x");
            own.tellEverywhere("7");
            await().until(() -> here.contains(7));
            assertThatThrownBy(() -> one.channel("nodes-test-bad", word -> {}))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void afterARestAllIsHeardAgain() {
        List<String> here = new CopyOnWriteArrayList<>();
        List<String> there = new CopyOnWriteArrayList<>();
        try (SecondNode one = new SecondNode(HOST, PORT);
                SecondNode two = new SecondNode(HOST, PORT)) {
            Nodes.Channel own = one.channel("nodes-test-rest", here::add);
            two.channel("nodes-test-rest", there::add);
            untilHeard(own, there);

            one.rest();
            two.rest();
            own.tellEverywhere("to oneself");

            await().until(() -> here.contains("to oneself"));
            there.clear();
            untilHeard(own, there);
        }
    }

    @Test
    void aCutLineIsFoundAgain() {
        List<String> there = new CopyOnWriteArrayList<>();
        try (TcpLine line = TcpLine.to(HOST, PORT);
                SecondNode one = new SecondNode(HOST, PORT);
                SecondNode two = new SecondNode("127.0.0.1", line.port())) {
            Nodes.Channel own = one.channel("nodes-test-cut", word -> {});
            two.channel("nodes-test-cut", there::add);
            untilHeard(own, there);
            line.cut();
            line.mend();
            there.clear();
            untilHeard(own, there);
        }
    }

    @Test
    void withoutRedisThisNodeGoesOnAndStopsWhenItIsTold() {
        List<String> here = new CopyOnWriteArrayList<>();
        for (int i = 0; i < 20; i++) {
            new SecondNode(HOST, PORT).close();
        }
        try (TcpLine line = TcpLine.to(HOST, PORT)) {
            line.hold();
            try (SecondNode one = new SecondNode("127.0.0.1", line.port())) {
                one.channel("nodes-test-held", here::add).tellEverywhere("word");
                await().until(() -> here.contains("word"));
            }
            line.cut();
            try (SecondNode one = new SecondNode("127.0.0.1", line.port())) {
                one.channel("nodes-test-none", here::add).tellEverywhere("more");
                await().until(() -> here.contains("more"));
            }
        }
    }

    private static void untilHeard(Nodes.Channel channel, List<String> there) {
        await().until(() -> {
            channel.tell("hello");
            return there.contains("hello");
        });
    }
}
