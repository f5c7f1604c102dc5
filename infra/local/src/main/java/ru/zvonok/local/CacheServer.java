package ru.zvonok.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;
import redis.embedded.RedisServer;

/** A running Redis on loopback (or in a container), without data that must survive. */
public record CacheServer(String host, int port, Runnable stopper) implements AutoCloseable {

    /** Starts the embedded Redis on a free port. */
    public static CacheServer embedded() {
        int port = freePort();
        try {
            RedisServer server = RedisServer.newRedisServer()
                    .port(port)
                    .bind("127.0.0.1")
                    .setting("save \"\"")
                    .build();
            server.start();
            return new CacheServer("127.0.0.1", port, () -> stop(server));
        } catch (IOException e) {
            throw new IllegalStateException("Redis did not start: " + e.getMessage(), e);
        }
    }

    /** Starts Redis in a container. */
    public static CacheServer container() {
        GenericContainer<?> container =
                new GenericContainer<>(DockerImageName.parse("redis:7-alpine")).withExposedPorts(6379);
        container.start();
        return new CacheServer(container.getHost(), container.getMappedPort(6379), container::stop);
    }

    private static void stop(RedisServer server) {
        try {
            server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stopper.run();
    }
}
