package ru.zvonok.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A running PostgreSQL that we administer: host, port and the superuser's sign-in. */
public record DatabaseServer(String host, int port, String superuser, String password, Runnable stopper)
        implements AutoCloseable {

    /** JDBC address of a database on this server, without user and password. */
    public String url(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, port, database);
    }

    /** Opens a connection as superuser; for administration only, never for the application. */
    public Connection administer(String database) throws SQLException {
        return DriverManager.getConnection(url(database), superuser, password);
    }

    /** Makes the database if it is not there and runs {@code infra/db/roles.sql} in it. Idempotent. */
    public void prepare(String database) {
        try (Connection admin = administer("postgres");
                Statement statement = admin.createStatement()) {
            var known = statement.executeQuery(
                    "select 1 from pg_database where datname = '" + database.replace("'", "''") + "'");
            if (!known.next()) {
                statement.execute("create database \"" + database + "\"");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database " + database + " could not be made: " + e.getMessage(), e);
        }
        try (Connection admin = administer(database);
                Statement statement = admin.createStatement()) {
            statement.execute(rolesSql());
            for (String role : new String[] {"zvonok_migrate", "zvonok_app", "zvonok_municipal", "zvonok_region"}) {
                statement.execute("alter role " + role + " password '" + localPassword(role) + "'");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the roles of " + database + " could not be made: " + e.getMessage(), e);
        }
    }

    /** The password that {@link #prepare} gives a role: a local server listens on loopback only. */
    public static String localPassword(String role) {
        return "local-" + role;
    }

    private static String rolesSql() {
        try (InputStream in = DatabaseServer.class.getResourceAsStream("/ru/zvonok/local/db/roles.sql")) {
            if (in == null) {
                throw new IllegalStateException("roles.sql is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("roles.sql could not be read", e);
        }
    }

    @Override
    public void close() {
        stopper.run();
    }
}
