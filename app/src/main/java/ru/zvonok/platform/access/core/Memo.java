package ru.zvonok.platform.access.core;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * Answers that may be a moment old: at most nine tenths of a second, also when nobody tells of a change. An answer that was
 * asked for before a change and arrives after it is not kept.
 */
final class Memo<K, V> {

    private static final long FRESH = Duration.ofMillis(900).toNanos();
    private static final int MOST = 20_000;

    private final Map<K, Kept<V>> kept = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final Function<K, V> load;

    Memo(Function<K, V> load) {
        this.load = load;
    }

    V get(K key) {
        long asked = System.nanoTime();
        Kept<V> known = kept.get(key);
        if (known != null && asked - known.asked() < FRESH) {
            return known.value();
        }
        long before = changes.get();
        V value = load.apply(key);
        if (changes.get() == before) {
            if (kept.size() >= MOST) {
                kept.clear();
            }
            kept.put(key, new Kept<>(value, asked));
        }
        return value;
    }

    void forget(K key) {
        changes.incrementAndGet();
        kept.remove(key);
    }

    private record Kept<V>(V value, long asked) {}
}
