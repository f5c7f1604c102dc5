package ru.zvonok.platform.nodes.core;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.nodes.Nodes;

/**
 * One subscription for all channels, opened as soon as Redis is there; later breaks of the line are mended by the driver.
 * One thread sends and keeps the order: a Redis that is slow or gone costs the words that do not fit, and nobody's time.
 */
@Component
class RedisNodes implements Nodes, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RedisNodes.class);
    private static final String PREFIX = "zvonok:nodes:";
    private static final Duration TRY_AGAIN = Duration.ofSeconds(2);
    private static final int MOST_WAITING = 1000;
    private static final Duration IDLE = Duration.ofSeconds(10);

    private final String node = UUID.randomUUID().toString();
    private final Map<String, Heard> channels = new ConcurrentHashMap<>();
    private final LettuceConnectionFactory connections;
    private final StringRedisTemplate redis;
    private final Queue sender = new Queue("nodes-tell");
    private @Nullable Thread opener;
    private @Nullable StatefulRedisPubSubConnection<String, String> ear;

    RedisNodes(LettuceConnectionFactory connections, StringRedisTemplate redis) {
        this.connections = connections;
        this.redis = redis;
    }

    @Override
    public Channel channel(String name, Consumer<String> heard) {
        var channel = new Heard(PREFIX + name, heard, new Queue(name));
        if (channels.putIfAbsent(channel.name, channel) != null) {
            throw new IllegalStateException("the channel " + name + " is open already");
        }
        return channel;
    }

    private void heard(String channel, String message) {
        int space = message.indexOf(' ');
        Heard here = channels.get(channel);
        if (here != null && space > 0 && !message.startsWith(node)) {
            here.give(message.substring(space + 1));
        }
    }

    @Override
    public synchronized void start() {
        opener = Thread.ofVirtual().name("nodes-open").start(this::open);
    }

    private void open() {
        boolean done = false;
        while (!done && isRunning()) {
            try {
                var client = (RedisClient) connections.getRequiredNativeClient();
                done = listen(client.connectPubSub());
            } catch (RedisException e) {
                LOG.debug("Redis is not there yet, the other nodes are not heard");
                try {
                    Thread.sleep(TRY_AGAIN);
                } catch (InterruptedException stop) {
                    done = true;
                }
            }
        }
    }

    /** Keeps the connection unless all was stopped while it was being opened. */
    private synchronized boolean listen(StatefulRedisPubSubConnection<String, String> connection) {
        if (!isRunning()) {
            var unused = connection.closeAsync();
            return true;
        }
        ear = connection;
        connection.addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(String pattern, String channel, String message) {
                heard(channel, message);
            }
        });
        var unused = connection.async().psubscribe(PREFIX + "*");
        return true;
    }

    @Override
    public synchronized void stop() {
        if (opener != null) {
            opener.interrupt();
            opener = null;
        }
        if (ear != null) {
            var unused = ear.closeAsync();
            ear = null;
        }
        sender.drop();
        channels.values().forEach(channel -> channel.queue.drop());
    }

    @Override
    public synchronized boolean isRunning() {
        return opener != null;
    }

    /** Words in order; what does not fit is lost, and nobody waits. Good for use again after a stop. */
    private static final class Queue {

        private final String name;
        private volatile ThreadPoolExecutor words;

        Queue(String name) {
            this.name = name;
            this.words = fresh();
        }

        void execute(Runnable word) {
            words.execute(word);
        }

        /** Ends what is going on and forgets what waits. */
        void drop() {
            ThreadPoolExecutor old = words;
            words = fresh();
            old.shutdownNow();
        }

        private ThreadPoolExecutor fresh() {
            return new ThreadPoolExecutor(
                    0,
                    1,
                    IDLE.toSeconds(),
                    TimeUnit.SECONDS,
                    new ArrayBlockingQueue<>(MOST_WAITING),
                    Thread.ofVirtual().name(name).factory(),
                    new ThreadPoolExecutor.DiscardPolicy());
        }
    }

    private final class Heard implements Channel {

        private final String name;
        private final Consumer<String> receiver;
        private final Queue queue;

        Heard(String name, Consumer<String> receiver, Queue queue) {
            this.name = name;
            this.receiver = receiver;
            this.queue = queue;
        }

        @Override
        public void tell(String word) {
            sender.execute(() -> {
                try {
                    redis.convertAndSend(name, node + " " + word);
                } catch (DataAccessException e) {
                    LOG.debug("Redis is gone, the other nodes are not told");
                }
            });
        }

        @Override
        public void tellEverywhere(String word) {
            give(word);
            tell(word);
        }

        void give(String word) {
            queue.execute(() -> {
                try {
                    receiver.accept(word);
                } catch (RuntimeException e) {
                    LOG.warn(
                            "a word on {} is left aside: {}", name, e.getClass().getSimpleName());
                }
            });
        }
    }
}
