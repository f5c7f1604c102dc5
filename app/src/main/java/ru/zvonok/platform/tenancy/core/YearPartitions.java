package ru.zvonok.platform.tenancy.core;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.kernel.SchoolYear;

/** Makes the partitions of last, this and next school year for every table that is parted by year. Idempotent. */
@Component
@DependsOn("liquibase")
class YearPartitions implements InitializingBean {

    private final MigrationAccess migration;
    private final SchoolClock clock;

    YearPartitions(MigrationAccess migration, SchoolClock clock) {
        this.migration = migration;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() throws SQLException {
        int year = SchoolYear.of(clock.today(ZoneOffset.UTC));
        try (Connection connection = migration.open();
                PreparedStatement statement = connection.prepareStatement("call tenancy.add_years(?, ?)")) {
            statement.setInt(1, year - 1);
            statement.setInt(2, year + 1);
            statement.execute();
        }
    }
}
