package ru.zvonok.platform.nodes;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What is the same for everybody of an organisation and seldom changes, at hand on each node. A change is known on its node
 * with the commit, on the others with its word, and where no word arrives within a minute. A transaction that changes reads
 * the database. What must not be a minute old anywhere is not kept here.
 */
public final class NodeMemory {

    private static final long KEPT = Duration.ofMinutes(1).toNanos();
    private static final int MOST = 5_000;

    private record Shelf(Map<Record, Object> answers, long since) {}

    private final Map<Long, Shelf> shelves = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final Nodes.Channel channel;

    /** @param name of the channel, as of {@link Nodes#channel} */
    public NodeMemory(Nodes nodes, String name) {
        this.channel = nodes.channel(name, word -> drop(Long.parseLong(word)));
    }

    /** The kept answer, or a new one; an answer that was asked for before a change and arrives after it is not kept. */
    @SuppressWarnings("unchecked")
    public <T> T of(long organisation, Record key, Supplier<T> question) {
        if (TransactionSynchronizationManager.hasResource(this)) {
            return question.get();
        }
        long before = changes.get();
        Shelf shelf = shelf(organisation);
        Object known = shelf.answers().get(key);
        if (known != null) {
            return (T) known;
        }
        T found = question.get();
        shelf.answers().put(key, found);
        if (changes.get() != before) {
            shelf.answers().remove(key);
        }
        return found;
    }

    private Shelf shelf(long organisation) {
        long now = System.nanoTime();
        @Nullable Shelf shelf = shelves.get(organisation);
        if (shelf == null || now - shelf.since() > KEPT) {
            if (shelves.size() >= MOST) {
                shelves.clear();
            }
            shelf = new Shelf(new ConcurrentHashMap<>(), now);
            shelves.put(organisation, shelf);
        }
        return shelf;
    }

    /** To be called in the transaction that changes something of it. */
    public void changed(long organisation) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a change is told in its own transaction");
        }
        if (TransactionSynchronizationManager.hasResource(this)) {
            return;
        }
        TransactionSynchronizationManager.bindResource(this, organisation);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResource(NodeMemory.this);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(NodeMemory.this, organisation);
            }

            @Override
            public void afterCommit() {
                drop(organisation);
                channel.tell(String.valueOf(organisation));
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(NodeMemory.this);
            }
        });
    }

    private void drop(long organisation) {
        changes.incrementAndGet();
        shelves.remove(organisation);
    }
}
