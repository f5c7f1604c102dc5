package ru.zvonok.platform.tenancy.core;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the region stands as files.
 *
 * @param tenantsConfig the folder; empty or absent: the directory stays as the database has it
 * @param tenantsConfigWatch how often the folder is looked at for changes; zero: never, only when somebody asks
 */
@ConfigurationProperties("zvonok")
record ConfigurationSettings(
        @Nullable String tenantsConfig, @DefaultValue("10s") Duration tenantsConfigWatch) {}
