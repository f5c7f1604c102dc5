package ru.zvonok.platform.tenancy.core;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.postgresql.Driver;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.stereotype.Component;

/** Opens single connections as the migrating role, at the start only. */
@Component
class MigrationAccess {

    private final DataSource source;

    MigrationAccess(@LiquibaseDataSource DataSource source) {
        this.source = source;
    }

    Connection open() throws SQLException {
        return source.getConnection();
    }

    /** For the migrations as well; nothing else is given it by its type. */
    @Configuration(proxyBeanMethods = false)
    static class Source {

        @Bean(defaultCandidate = false)
        @LiquibaseDataSource
        DataSource migration(DatabaseSettings settings) {
            Properties properties = DatabaseSettings.driver();
            properties.setProperty("user", settings.migrateUser());
            properties.setProperty("password", settings.migratePassword());
            var source = new SimpleDriverDataSource(new Driver(), settings.url(), properties);
            // before the first migration: as a role that row security holds it would quietly change no row
            RoleGuard.migrating(source);
            return source;
        }
    }
}
