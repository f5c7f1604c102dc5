package ru.zvonok.local;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL in a container, where a Docker engine answers. */
public final class ContainerDatabase {

    private ContainerDatabase() {}

    public static boolean possible() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    public static DatabaseServer temporary() {
        var container = new PostgreSQLContainer("postgres:18-alpine")
                .withUsername("postgres")
                .withPassword("postgres")
                .withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=200");
        container.start();
        return new DatabaseServer(
                container.getHost(), container.getMappedPort(5432), "postgres", "postgres", container::stop);
    }
}
