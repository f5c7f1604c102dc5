package ru.zvonok.platform.access.core;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.RedisClient;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.stereotype.Component;

/**
 * Counts tries in this node, and in Redis for all nodes together: a try needs both. When Redis is gone it waits half a
 * second once, goes by this node's count alone for some seconds without asking, and then tries Redis again.
 */
@Component
class Buckets {

    private static final Logger LOG = LoggerFactory.getLogger(Buckets.class);
    private static final Duration PATIENCE = Duration.ofMillis(400);
    private static final long PAUSE = Duration.ofSeconds(5).toNanos();
    private static final int MOST_LOCAL = 50_000;

    /** How many tries there are, and how long until one comes back. */
    record Rule(int tries, Duration back) {

        BucketConfiguration configuration() {
            return BucketConfiguration.builder()
                    .addLimit(limit -> limit.capacity(tries).refillGreedy(1, back))
                    .build();
        }
    }

    /** Whether a try was left, how many still are, and how long until there is one. */
    record Answer(boolean taken, long left, Duration pause) {}

    private final LettuceConnectionFactory redis;
    private final Map<String, Bucket> local = new ConcurrentHashMap<>();
    private final AtomicLong asideUntil = new AtomicLong(System.nanoTime());
    private volatile @Nullable ProxyManager<String> proxies;

    Buckets(LettuceConnectionFactory redis) {
        this.redis = redis;
    }

    /** Takes one try; this node's own count may refuse it without asking Redis. */
    Answer take(String key, Rule rule) {
        Answer here = take(here(key, rule));
        return here.taken() ? there(key, rule, Buckets::take).orElse(here) : here;
    }

    /** Gives one try back. */
    void giveBack(String key, Rule rule) {
        here(key, rule).addTokens(1);
        there(key, rule, bucket -> {
            bucket.addTokens(1);
            return true;
        });
    }

    /** Gives all tries back. */
    void forget(String key, Rule rule) {
        here(key, rule).reset();
        there(key, rule, bucket -> {
            bucket.reset();
            return true;
        });
    }

    private static Answer take(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return new Answer(
                probe.isConsumed(), probe.getRemainingTokens(), Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket here(String key, Rule rule) {
        if (local.size() > MOST_LOCAL) {
            local.clear();
        }
        return local.computeIfAbsent(key, fresh -> Bucket.builder()
                .addLimit(limit -> limit.capacity(rule.tries()).refillGreedy(1, rule.back()))
                .build());
    }

    /** What Redis answers; empty where it does not. */
    private <T> Optional<T> there(String key, Rule rule, Function<Bucket, T> work) {
        if (System.nanoTime() - asideUntil.get() < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.apply(proxies().builder().build("tries:" + key, rule::configuration)));
        } catch (RuntimeException e) {
            asideUntil.set(System.nanoTime() + PAUSE);
            LOG.warn(
                    "tries are counted in this node only: Redis does not answer ({})",
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private ProxyManager<String> proxies() {
        ProxyManager<String> known = proxies;
        if (known == null) {
            synchronized (this) {
                known = proxies;
                if (known == null) {
                    var connection = ((RedisClient) redis.getRequiredNativeClient())
                            .connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE));
                    known = Bucket4jLettuce.<String>casBasedBuilder(connection)
                            .requestTimeout(PATIENCE)
                            .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(
                                    Duration.ofMinutes(1)))
                            .build();
                    proxies = known;
                }
            }
        }
        return known;
    }
}
