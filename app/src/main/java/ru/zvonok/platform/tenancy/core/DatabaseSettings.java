package ru.zvonok.platform.tenancy.core;

import java.util.Properties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the database is and how each of its roles signs in; see {@code infra/db/roles.sql}. */
@ConfigurationProperties("zvonok.database")
record DatabaseSettings(
        String url,
        @DefaultValue("zvonok_migrate") String migrateUser,
        String migratePassword,
        @DefaultValue("zvonok_app") String appUser,
        String appPassword,
        @DefaultValue("10") int appPool,
        @DefaultValue("zvonok_municipal") String municipalUser,
        String municipalPassword,
        @DefaultValue("4") int municipalPool,
        @DefaultValue("zvonok_region") String regionUser,
        String regionPassword,
        @DefaultValue("4") int regionPool) {

    private static final int READING = 65;
    private static final int WORKING = 12;

    /**
     * What every connection of a pool asks of the driver. An answer is waited for a little longer than the role's own
     * {@code statement_timeout} lets a statement run, so that a line that went dead holds nobody for ever.
     */
    Properties driver(String name, boolean working) {
        Properties properties = driver();
        properties.setProperty("ApplicationName", "zvonok-" + name);
        properties.setProperty("socketTimeout", String.valueOf(working ? WORKING : READING));
        properties.setProperty("reWriteBatchedInserts", "true");
        return properties;
    }

    /** What every connection asks of the driver: to give up after two seconds, and to tell no values of rows in errors. */
    static Properties driver() {
        Properties properties = new Properties();
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("logServerErrorDetail", "false");
        return properties;
    }
}
