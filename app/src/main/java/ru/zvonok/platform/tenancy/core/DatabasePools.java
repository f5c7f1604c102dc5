package ru.zvonok.platform.tenancy.core;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.platform.tenancy.TenantScope;

/** One connection pool for each database role, and the one data source that all code sees. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabasePools {

    @Bean(defaultCandidate = false)
    @Qualifier("app")
    HikariDataSource appPool(DatabaseSettings settings) {
        return pool("app", settings, settings.appUser(), settings.appPassword(), settings.appPool());
    }

    @Bean(defaultCandidate = false)
    @Qualifier("municipal")
    HikariDataSource municipalPool(DatabaseSettings settings) {
        return pool(
                "municipal",
                settings,
                settings.municipalUser(),
                settings.municipalPassword(),
                settings.municipalPool());
    }

    @Bean(defaultCandidate = false)
    @Qualifier("region")
    HikariDataSource regionPool(DatabaseSettings settings) {
        return pool("region", settings, settings.regionUser(), settings.regionPassword(), settings.regionPool());
    }

    @Bean
    @Primary
    DataSource dataSource(
            @Qualifier("app") HikariDataSource app,
            @Qualifier("municipal") HikariDataSource municipal,
            @Qualifier("region") HikariDataSource region,
            TenantScope scope) {
        var routing = new ScopedDataSource(scope);
        routing.setTargetDataSources(Map.of(Pool.APP, app, Pool.MUNICIPAL, municipal, Pool.REGION, region));
        routing.setDefaultTargetDataSource(app);
        return routing;
    }

    private static HikariDataSource pool(
            String name, DatabaseSettings settings, String user, String password, int size) {
        var pool = new HikariDataSource();
        pool.setPoolName("zvonok-" + name);
        pool.setJdbcUrl(settings.url());
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(Math.min(2, size));
        pool.setConnectionTimeout(2_000);
        pool.setValidationTimeout(1_000);
        pool.setInitializationFailTimeout(-1);
        pool.setAutoCommit(false);
        pool.setDataSourceProperties(settings.driver(name, "app".equals(name)));
        return pool;
    }

    private enum Pool {
        APP,
        MUNICIPAL,
        REGION
    }

    private static final class ScopedDataSource extends AbstractRoutingDataSource {

        private final TenantScope scope;

        ScopedDataSource(TenantScope scope) {
            this.scope = scope;
        }

        @Override
        protected Object determineCurrentLookupKey() {
            return switch (scope.current()) {
                case Scope.Several several -> Pool.MUNICIPAL;
                case Scope.Region region -> Pool.REGION;
                case Scope.Organisation one -> Pool.APP;
                case null -> Pool.APP;
            };
        }
    }
}
