package ru.zvonok.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Starts the PostgreSQL that lies in the embedded binaries, on loopback. */
public final class EmbeddedDatabase {

    private EmbeddedDatabase() {}

    /** A server with throw-away data for tests: fast, without durability. */
    public static DatabaseServer temporary() {
        return start(null, 0, false, Map.of());
    }

    /**
     * A server that keeps its data in {@code folder} between starts and is as durable as a real one.
     *
     * @param port the port it listens on; a server of a killed run that still listens there is used again
     */
    public static DatabaseServer kept(Path folder, int port) {
        return kept(folder, port, Map.of());
    }

    /** The same with other settings of the server, by name. */
    public static DatabaseServer kept(Path folder, int port, Map<String, String> settings) {
        return start(folder, port, true, settings);
    }

    private static DatabaseServer start(
            @Nullable Path folder, int port, boolean durable, Map<String, String> settings) {
        var builder = EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "200")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("jit", "off")
                .setServerConfig("timezone", "UTC");
        if (durable) {
            builder.setServerConfig("synchronous_commit", "on").setServerConfig("fsync", "on");
        }
        settings.forEach(builder::setServerConfig);
        if (folder != null) {
            builder.setDataDirectory(folder).setCleanDataDirectory(false);
        }
        if (port > 0) {
            builder.setPort(port);
        }
        builder.setLocaleConfig("locale", "C.UTF-8").setLocaleConfig("encoding", "UTF8");
        try {
            EmbeddedPostgres postgres = builder.start();
            return new DatabaseServer("127.0.0.1", postgres.getPort(), "postgres", "postgres", () -> close(postgres));
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL did not start: " + e.getMessage(), e);
        }
    }

    private static void close(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL did not stop", e);
        }
    }

    /** Settings that a local run hands to the application for a database of the server. */
    public static Map<String, String> settings(DatabaseServer server, String database) {
        return Map.of(
                "zvonok.local", "true",
                "zvonok.database.url", server.url(database),
                "zvonok.database.migrate-password", DatabaseServer.localPassword("zvonok_migrate"),
                "zvonok.database.app-password", DatabaseServer.localPassword("zvonok_app"),
                "zvonok.database.municipal-password", DatabaseServer.localPassword("zvonok_municipal"),
                "zvonok.database.region-password", DatabaseServer.localPassword("zvonok_region"));
    }
}
