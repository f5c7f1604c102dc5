package ru.zvonok.platform.access.core;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/**
 * Keeps one account's applications from flooding a node. Counted in this node alone, and before anything is asked of the
 * database: what is too much costs the proof of a signature. No password is guessed here, so nothing has to be counted for
 * all nodes together.
 */
@Component
class ApiThrottle {

    private static final int MOST = 50_000;

    private final SecuritySettings.Api rule;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    ApiThrottle(SecuritySettings settings) {
        this.rule = settings.api();
    }

    /** Takes one request of an account; refuses where none is left. */
    void take(String login) {
        if (buckets.size() > MOST) {
            // whoever was quiet for a while is counted anew, nobody else gains by it
            buckets.values().removeIf(bucket -> bucket.getAvailableTokens() >= rule.requests());
        }
        ConsumptionProbe probe =
                buckets.computeIfAbsent(login, fresh -> bucket()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooOften(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rule.requests()).refillGreedy(1, rule.back()))
                .build();
    }

    /** Nothing is wrong with the token; it comes too often. */
    static final class TooOften extends AuthenticationException {

        private static final long serialVersionUID = 1L;

        private final long seconds;

        TooOften(Duration pause) {
            super("too many requests");
            this.seconds = Math.max(1, pause.plusMillis(999).toSeconds());
        }

        long seconds() {
            return seconds;
        }
    }
}
