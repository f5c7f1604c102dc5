package ru.zvonok.platform.notification.core;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.Message;
import org.springframework.data.redis.connection.MessageListener;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.listener.PatternTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;
import org.springframework.stereotype.Component;

/** Rings the bells of open pages: here at once, on the other nodes by Redis. The message says who, never what. */
@Component
class BellLine implements MessageListener, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(BellLine.class);
    private static final String CHANNEL = "zvonok:bell:";
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);
    private static final int MOST_IN_A_MESSAGE = 1000;

    private record Ear(long organisation, UUID person) {}

    private final String node = UUID.randomUUID().toString();
    private final Map<Ear, List<Runnable>> ears = new ConcurrentHashMap<>();
    private final StringRedisTemplate redis;
    private final RedisMessageListenerContainer container = new RedisMessageListenerContainer();
    private final ThreadPoolExecutor sender = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1000),
            Thread.ofVirtual().name("bell").factory(),
            new ThreadPoolExecutor.DiscardPolicy());
    private volatile boolean closed;

    BellLine(StringRedisTemplate redis, RedisConnectionFactory connections) {
        this.redis = redis;
        container.setConnectionFactory(connections);
        container.addMessageListener(this, PatternTopic.of(CHANNEL + "*"));
        container.afterPropertiesSet();
    }

    Runnable listen(long organisation, UUID person, Runnable changed) {
        var ear = new Ear(organisation, person);
        ears.compute(ear, (key, known) -> {
            List<Runnable> all = known == null ? new CopyOnWriteArrayList<>() : known;
            all.add(changed);
            return all;
        });
        return () -> ears.computeIfPresent(ear, (key, known) -> {
            known.remove(changed);
            return known.isEmpty() ? null : known;
        });
    }

    void ring(long organisation, Collection<UUID> persons) {
        sender.execute(() -> {
            here(organisation, persons);
            try {
                redis.convertAndSend(CHANNEL + organisation, message(persons));
            } catch (DataAccessException e) {
                LOG.debug("Redis is gone, bells on other nodes do not ring");
            }
        });
    }

    @Override
    public void onMessage(Message message, byte @Nullable [] pattern) {
        String[] words = new String(message.getBody(), StandardCharsets.US_ASCII).split(" ", -1);
        String channel = new String(message.getChannel(), StandardCharsets.US_ASCII);
        if (words.length > 1 && !words[0].equals(node)) {
            here(
                    Long.parseLong(channel.substring(CHANNEL.length())),
                    Arrays.stream(words).skip(1).map(UUID::fromString).toList());
        }
    }

    private String message(Collection<UUID> persons) {
        return node + " "
                + persons.stream().limit(MOST_IN_A_MESSAGE).map(UUID::toString).collect(Collectors.joining(" "));
    }

    private void here(long organisation, Collection<UUID> persons) {
        for (UUID person : persons) {
            ears.getOrDefault(new Ear(organisation, person), List.of()).forEach(Runnable::run);
        }
    }

    /** Listens as soon as Redis is there; later breaks of the line are mended by the driver. */
    @EventListener(ApplicationReadyEvent.class)
    void open() {
        Thread.ofVirtual().name("bell-open").start(() -> {
            while (!closed && !container.isListening()) {
                try {
                    container.start();
                } catch (DataAccessException e) {
                    container.stop();
                    pause();
                }
            }
        });
    }

    @Override
    public void destroy() throws Exception {
        closed = true;
        sender.shutdownNow();
        container.destroy();
    }

    private void pause() {
        try {
            Thread.sleep(TRY_AGAIN);
        } catch (InterruptedException e) {
            closed = true;
        }
    }
}
