package ru.zvonok.platform.uikit.keygrid;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.Message;
import org.springframework.data.redis.connection.MessageListener;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.listener.PatternTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Carries changed cells between nodes by Redis pub/sub: one channel per organisation and page, ids and values only. */
@Component
class GridRelay implements MessageListener, SmartLifecycle, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(GridRelay.class);
    private static final String PREFIX = "zvonok:grid:";
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final UUID node = UUID.randomUUID();
    private final StringRedisTemplate redis;
    private final RedisMessageListenerContainer container = new RedisMessageListenerContainer();
    /** One thread keeps the order; a Redis that is slow or gone costs what does not fit, never a saving typist. */
    private final ThreadPoolExecutor sender = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1000),
            Thread.ofVirtual().name("grid-relay").factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    private volatile @Nullable BiConsumer<GridAddress, List<CellChange>> receiver;
    private volatile boolean running;

    GridRelay(StringRedisTemplate redis, RedisConnectionFactory connections) {
        this.redis = redis;
        container.setConnectionFactory(connections);
        container.addMessageListener(this, PatternTopic.of(PREFIX + "*"));
        container.afterPropertiesSet();
    }

    void receiver(BiConsumer<GridAddress, List<CellChange>> receiver) {
        this.receiver = receiver;
    }

    void send(GridAddress address, List<CellChange> changes) {
        sender.execute(() -> {
            try {
                String word = JSON.writeValueAsString(new Envelope(node, address, changes));
                redis.convertAndSend(PREFIX + address.key(), word);
            } catch (DataAccessException e) {
                log.debug("Redis is gone, other nodes are not told of changed cells");
            }
        });
    }

    @Override
    public void onMessage(Message message, byte @Nullable [] pattern) {
        try {
            Envelope envelope = JSON.readValue(message.getBody(), Envelope.class);
            BiConsumer<GridAddress, List<CellChange>> there = receiver;
            if (there != null && !envelope.node().equals(node)) {
                there.accept(envelope.address(), envelope.changes());
            }
        } catch (JacksonException e) {
            log.debug("a message of another version of the server is left aside");
        }
    }

    /** Listens as soon as Redis is there; later breaks of the line are mended by the driver. */
    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("grid-relay-open").start(() -> {
            while (running && !container.isListening()) {
                try {
                    container.start();
                } catch (DataAccessException | CompletionException | IllegalStateException e) {
                    log.debug("Redis is not there yet, other nodes are not heard");
                    container.stop();
                    pause();
                }
            }
        });
    }

    @Override
    public void stop() {
        running = false;
        container.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public void destroy() throws Exception {
        stop();
        sender.shutdownNow();
        container.destroy();
    }

    private void pause() {
        try {
            Thread.sleep(TRY_AGAIN);
        } catch (InterruptedException e) {
            running = false;
        }
    }

    /** What goes over the line. */
    record Envelope(UUID node, GridAddress address, List<CellChange> changes) {}
}
