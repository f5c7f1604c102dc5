package ru.zvonok.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;
import redis.embedded.RedisServer;

/**
 * A running Redis on loopback (or in a container), without data that must survive.
 *
 * @param process of this computer; null in a container
 */
public record CacheServer(String host, int port, @Nullable ProcessHandle process, Runnable stopper)
        implements AutoCloseable {

    /** Starts the embedded Redis on a free port. */
    public static CacheServer embedded() {
        int port = Ports.freeFrom(0);
        Set<ProcessHandle> before = children();
        try {
            RedisServer server = RedisServer.newRedisServer()
                    .port(port)
                    .bind("127.0.0.1")
                    .setting("save \"\"")
                    .build();
            server.start();
            ProcessHandle process = children().stream()
                    .filter(child -> !before.contains(child))
                    .filter(child -> child.info().command().orElse("").contains("redis-server"))
                    .findFirst()
                    .orElse(null);
            return new CacheServer("127.0.0.1", port, process, () -> stop(server));
        } catch (IOException e) {
            throw new IllegalStateException("Redis did not start: " + e.getMessage(), e);
        }
    }

    /** Starts Redis in a container. */
    public static CacheServer container() {
        GenericContainer<?> container =
                new GenericContainer<>(DockerImageName.parse("redis:7-alpine")).withExposedPorts(6379);
        container.start();
        return new CacheServer(container.getHost(), container.getMappedPort(6379), null, container::stop);
    }

    private static Set<ProcessHandle> children() {
        return ProcessHandle.current().children().collect(Collectors.toSet());
    }

    private static void stop(RedisServer server) {
        try {
            server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stopper.run();
    }
}
