package ru.zvonok.platform.tenancy.core;

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
        @DefaultValue("4") int regionPool) {}
