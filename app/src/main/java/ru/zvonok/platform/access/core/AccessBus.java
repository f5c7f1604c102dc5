package ru.zvonok.platform.access.core;

import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;
import org.springframework.stereotype.Component;

/**
 * Tells the other nodes what changed. Nothing depends on a message that arrives: what it brings forward, the gate knows by
 * itself a second later. A Redis that is down neither stops the start nor makes anybody wait.
 */
@Component
class AccessBus implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AccessBus.class);
    private static final ChannelTopic CHANNEL = new ChannelTopic("zvonok:access");
    private static final long AGAIN = 2_000;

    private final StringRedisTemplate redis;
    private final GrantBook book;
    private final SessionBook sessions;
    private final RedisMessageListenerContainer listener = new RedisMessageListenerContainer();
    private volatile boolean running;

    AccessBus(StringRedisTemplate redis, RedisConnectionFactory connections, GrantBook book, SessionBook sessions) {
        this.redis = redis;
        this.book = book;
        this.sessions = sessions;
        listener.setConnectionFactory(connections);
        listener.setRecoveryInterval(AGAIN);
        listener.addMessageListener(
                (message, pattern) -> heard(new String(message.getBody(), StandardCharsets.UTF_8)), CHANNEL);
        listener.afterPropertiesSet();
    }

    void account(long id) {
        say("account:" + id);
    }

    void rights(long organisation) {
        say("rights:" + organisation);
    }

    void session(long id) {
        say("session:" + id);
    }

    private void say(String what) {
        try {
            redis.convertAndSend(CHANNEL.getTopic(), what);
        } catch (DataAccessException e) {
            LOG.debug("Redis does not answer; the other nodes learn it in a second by themselves");
        }
    }

    private void heard(String what) {
        int colon = what.indexOf(':');
        long id = Long.parseLong(what.substring(colon + 1));
        switch (what.substring(0, colon)) {
            case "account" -> book.forgetAccount(id);
            case "rights" -> book.forgetRights(id);
            case "session" -> sessions.dismiss(id);
            default -> LOG.debug("an unknown message of a newer node");
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("access-bus").start(this::listen);
    }

    private void listen() {
        while (running) {
            try {
                listener.start();
                return;
            } catch (RuntimeException e) {
                try {
                    Thread.sleep(AGAIN);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        listener.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
