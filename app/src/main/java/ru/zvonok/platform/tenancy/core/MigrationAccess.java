package ru.zvonok.platform.tenancy.core;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.stereotype.Component;

/** Opens single connections as the migrating role, at the start only. */
@Component
class MigrationAccess {

    private final DatabaseSettings settings;

    MigrationAccess(DatabaseSettings settings) {
        this.settings = settings;
    }

    Connection open() throws SQLException {
        return DriverManager.getConnection(settings.url(), settings.migrateUser(), settings.migratePassword());
    }
}
