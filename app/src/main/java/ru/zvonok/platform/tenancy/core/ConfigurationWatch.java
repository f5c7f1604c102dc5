package ru.zvonok.platform.tenancy.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.kernel.Fault;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.tenancy.RegionConfiguration.Cause;

/**
 * Looks at the folder of the region and has it read when it has changed and lies still. Looks at sizes and times, since
 * notices of the file system do not come from mounted volumes.
 */
@Component
class ConfigurationWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ConfigurationWatch.class);

    private final ConfigurationSettings settings;
    private final ConfigurationService configuration;
    private final Texts texts;
    private @Nullable ScheduledExecutorService timer;
    private @Nullable ScheduledFuture<?> looking;
    private String applied = "";
    private String seen = "";

    ConfigurationWatch(ConfigurationSettings settings, ConfigurationService configuration, Texts texts) {
        this.settings = settings;
        this.configuration = configuration;
        this.texts = texts;
    }

    @Override
    public void start() {
        Path folder = configuration.folder();
        Duration every = settings.tenantsConfigWatch();
        if (folder == null || every.isZero() || every.isNegative()) {
            return;
        }
        applied = fingerprint(folder);
        seen = applied;
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("tenants-config-watch").factory());
        looking = started.scheduleWithFixedDelay(
                () -> look(folder), every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        timer = started;
    }

    @Override
    public void stop() {
        ScheduledExecutorService running = timer;
        if (running != null && looking != null) {
            looking.cancel(false);
            running.shutdownNow();
            timer = null;
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }

    /** One look; a file that is still being written is left for the next one. */
    void look(Path folder) {
        try {
            String now = fingerprint(folder);
            if (!now.equals(seen)) {
                seen = now;
            } else if (!now.equals(applied)) {
                configuration.reload(Cause.WATCH);
                applied = now;
            }
        } catch (Refusal refusal) {
            applied = seen;
            LOG.warn(
                    "the old configuration stays: {}",
                    texts.get(
                            Texts.RUSSIAN,
                            refusal.problem().code(),
                            refusal.arguments().toArray()));
        } catch (RuntimeException e) {
            LOG.warn("the configuration could not be read again", Fault.of(e));
        }
    }

    private static String fingerprint(Path folder) {
        try (Stream<Path> files = Files.walk(folder, 3)) {
            return files.filter(file ->
                            file.toString().endsWith(".yaml") || file.toString().endsWith(".yml"))
                    .sorted()
                    .map(ConfigurationWatch::facts)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String facts(Path file) {
        try {
            return file + " " + Files.size(file) + " "
                    + Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
