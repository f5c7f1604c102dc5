package ru.zvonok.platform.tenancy.core;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.DependsOn;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Service;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.tenancy.DirectoryChanged;
import ru.zvonok.platform.tenancy.DirectoryReload;
import ru.zvonok.platform.tenancy.RegionConfiguration;

@Service
@DependsOn("liquibase")
@EnableConfigurationProperties(ConfigurationSettings.class)
class ConfigurationService implements RegionConfiguration, InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(ConfigurationService.class);

    private final ConfigurationSettings settings;
    private final ConfigurationReader reader;
    private final MigrationAccess migration;
    private final DirectoryReload directory;
    private final ApplicationEventPublisher events;
    private final SchoolClock clock;
    private volatile @Nullable Reading last;

    ConfigurationService(
            ConfigurationSettings settings,
            ConfigurationReader reader,
            MigrationAccess migration,
            DirectoryReload directory,
            ApplicationEventPublisher events,
            SchoolClock clock) {
        this.settings = settings;
        this.reader = reader;
        this.migration = migration;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void afterPropertiesSet() {
        if (configured()) {
            reload(Cause.START);
        }
    }

    @Override
    public boolean configured() {
        return folder() != null;
    }

    @Override
    public Applied reload(Cause cause) {
        Path folder = folder();
        if (folder == null) {
            return new Applied(0, 0, 0, 0, 0);
        }
        Applied applied = read(folder, cause);
        if (!applied.nothing()) {
            LOG.info(
                    "configuration: {} added, {} changed, {} closed, {} open again, {} rules",
                    applied.added(),
                    applied.changed(),
                    applied.closed(),
                    applied.reopened(),
                    applied.rules());
            directory.forget();
            events.publishEvent(new DirectoryChanged(cause, applied));
        }
        return applied;
    }

    private Applied read(Path folder, Cause cause) {
        try {
            Applied applied = write(reader.read(folder));
            last = new Reading(clock.now(), cause, applied, null);
            return applied;
        } catch (Refusal refusal) {
            last = new Reading(clock.now(), cause, null, refusal);
            throw refusal;
        }
    }

    @Override
    public Optional<Reading> last() {
        return Optional.ofNullable(last);
    }

    @Override
    public List<String> files() {
        Path folder = folder();
        return folder == null ? List.of() : ConfigurationReader.files(folder);
    }

    @Nullable
    Path folder() {
        String folder = settings.tenantsConfig();
        return folder == null || folder.isBlank() ? null : Path.of(folder).toAbsolutePath();
    }

    private Applied write(Configured wanted) {
        try (Connection connection = migration.open()) {
            connection.setAutoCommit(false);
            Applied applied = new ConfigurationWriter(new ConfigurationQuery(connection)).write(wanted);
            connection.commit();
            return applied;
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the directory could not be written", e);
        }
    }
}
