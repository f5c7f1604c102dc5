package ru.zvonok.platform.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.nodes.core.SecondNode;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.TestServices;

/** What a node keeps of an organisation, and when it is dropped; the time-out only ends a test that hangs. */
@ModuleTest
@Timeout(60)
class NodeMemoryTest {

    private record Fact(long id) {}

    private static final long SCHOOL = 1;
    private static final long OTHER = 2;

    @Autowired
    TransactionTemplate transaction;

    private final AtomicInteger stored = new AtomicInteger(1);

    @Test
    void itIsKeptForEachOrganisationUntilAChangeIsCommitted() {
        NodeMemory memory = new NodeMemory(new Alone(), "memory-test");
        assertThat(read(memory, SCHOOL)).isEqualTo(1);
        assertThat(read(memory, OTHER)).isEqualTo(1);

        transaction.executeWithoutResult(status -> {
            memory.changed(SCHOOL);
            stored.set(2);
            assertThat(read(memory, SCHOOL)).isEqualTo(2);
        });

        assertThat(read(memory, SCHOOL)).isEqualTo(2);
        assertThat(read(memory, OTHER)).isEqualTo(1);
    }

    @Test
    void aChangeThatIsTakenBackLeavesWhatWasThere() {
        NodeMemory memory = new NodeMemory(new Alone(), "memory-test");
        assertThat(read(memory, SCHOOL)).isEqualTo(1);

        transaction.executeWithoutResult(status -> {
            memory.changed(SCHOOL);
            assertThat(memory.of(SCHOOL, new Fact(7), () -> 3)).isEqualTo(3);
            status.setRollbackOnly();
        });

        assertThat(read(memory, SCHOOL)).isEqualTo(1);
    }

    @Test
    void whatWasAskedBeforeAChangeAndArrivesAfterItIsNotKept() {
        NodeMemory memory = new NodeMemory(new Alone(), "memory-test");
        int old = memory.of(SCHOOL, new Fact(7), () -> {
            int before = stored.get();
            transaction.executeWithoutResult(status -> {
                memory.changed(SCHOOL);
                stored.set(2);
            });
            return before;
        });

        assertThat(old).isEqualTo(1);
        assertThat(read(memory, SCHOOL)).isEqualTo(2);
    }

    @Test
    void aChangeOutsideATransactionIsAFault() {
        NodeMemory memory = new NodeMemory(new Alone(), "memory-test");
        assertThatThrownBy(() -> memory.changed(SCHOOL)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void theOtherNodesHearOfIt() {
        String host = TestServices.cache().host();
        int port = TestServices.cache().port();
        try (SecondNode one = new SecondNode(host, port);
                SecondNode two = new SecondNode(host, port)) {
            NodeMemory here = new NodeMemory(one, "memory-test-nodes");
            NodeMemory there = new NodeMemory(two, "memory-test-nodes");
            // again and again: a line that is only just being opened hears nothing
            await().until(() -> {
                int next = stored.incrementAndGet();
                read(there, SCHOOL);
                transaction.executeWithoutResult(status -> here.changed(SCHOOL));
                return next == stored.get() && heard(there, next);
            });
        }
    }

    private boolean heard(NodeMemory there, int next) {
        stored.set(next + 1);
        await().pollDelay(java.time.Duration.ofMillis(50)).until(() -> true);
        return read(there, SCHOOL) == next + 1;
    }

    private int read(NodeMemory memory, long organisation) {
        return memory.of(organisation, new Fact(7), stored::get);
    }

    /** No other node is there. */
    private record Alone() implements Nodes {

        @Override
        public Channel channel(String name, Consumer<String> heard) {
            return new Channel() {
                @Override
                public void tell(String word) {
                    // nobody hears
                }

                @Override
                public void tellEverywhere(String word) {
                    // nobody hears
                }
            };
        }
    }
}
