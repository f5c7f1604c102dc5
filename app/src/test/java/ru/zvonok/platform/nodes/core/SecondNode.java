package ru.zvonok.platform.nodes.core;

import java.util.function.Consumer;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;
import ru.zvonok.platform.nodes.Nodes;

/** Another node of the installation: its own lines to the same Redis, and nothing else of an application. */
public final class SecondNode implements Nodes, AutoCloseable {

    private final LettuceConnectionFactory connections;
    private final RedisNodes nodes;

    public SecondNode(String host, int port) {
        connections = new LettuceConnectionFactory(new RedisStandaloneConfiguration(host, port));
        connections.afterPropertiesSet();
        connections.start();
        nodes = new RedisNodes(connections, new StringRedisTemplate(connections));
        nodes.start();
    }

    @Override
    public Channel channel(String name, Consumer<String> heard) {
        return nodes.channel(name, heard);
    }

    /** As when a context rests and goes on. */
    public void rest() {
        nodes.stop();
        nodes.start();
    }

    @Override
    public void close() {
        nodes.stop();
        connections.destroy();
    }
}
