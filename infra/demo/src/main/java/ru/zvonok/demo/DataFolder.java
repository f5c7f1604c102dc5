package ru.zvonok.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder that keeps the demo between starts: the cluster, and what it was made from. One start at a time. */
final class DataFolder implements AutoCloseable {

    private static final String CLUSTER = "postgresql";
    private static final String STATE = "demo.properties";
    private static final String CACHE = "redis.process";

    private final Path folder;
    private final FileLock lock;
    private final Properties state = new Properties();

    private DataFolder(Path folder, FileLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** Locks the folder and looks at it; what was made by another schema, or is to begin anew, is thrown away. */
    static DataFolder open(DemoOptions options, String schema) {
        Path folder = options.data();
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new Console.Failure("running", folder);
            }
            // the launcher asks it before it builds anew what this process runs on
            channel.truncate(0);
            channel.write(StandardCharsets.US_ASCII.encode(
                    String.valueOf(ProcessHandle.current().pid())));
            DataFolder data = new DataFolder(folder, lock);
            data.look(options.fresh(), schema);
            return data;
        } catch (OverlappingFileLockException same) {
            throw new Console.Failure("running", folder);
        } catch (IOException fault) {
            throw new Console.Failure("unwritable", folder);
        }
    }

    private void look(boolean fresh, String schema) throws IOException {
        stopLeftBehind();
        if (fresh) {
            clear();
        } else if (Files.exists(file(STATE))) {
            try (InputStream in = Files.newInputStream(file(STATE))) {
                state.load(in);
            } catch (IllegalArgumentException fault) {
                throw broken("bad-state");
            }
            if (state.getProperty("day") == null) {
                clear();
            } else if (!schema.equals(state.getProperty("schema"))) {
                Console.say("schema-changed");
                clear();
            } else {
                checkState();
                checkCluster();
            }
        } else if (Files.exists(cluster())) {
            throw broken("no-state");
        }
        state.setProperty("schema", schema);
        write();
    }

    private void checkState() {
        try {
            day();
            databasePort();
        } catch (DateTimeException | NumberFormatException fault) {
            throw broken("bad-state");
        }
    }

    private void checkCluster() throws IOException {
        Path version = cluster().resolve("PG_VERSION");
        if (!Files.exists(version) || !Files.exists(cluster().resolve("global/pg_control"))) {
            throw broken("no-cluster");
        }
        if (!Files.readString(version).strip().equals("18")) {
            throw broken("other-version");
        }
    }

    Console.Failure broken(String reason) {
        return new Console.Failure("broken", folder, Console.text("reason." + reason));
    }

    Path cluster() {
        return file(CLUSTER);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** The day up to which the data go; null before the first filling. */
    @Nullable
    LocalDate day() {
        return Optional.ofNullable(state.getProperty("day"))
                .map(LocalDate::parse)
                .orElse(null);
    }

    /** The port of the database in the last start, 0 before the first one. */
    int databasePort() {
        return Integer.parseInt(state.getProperty("database-port", "0"));
    }

    void remember(LocalDate day, int databasePort) {
        state.setProperty("day", day.toString());
        state.setProperty("database-port", Integer.toString(databasePort));
        write();
    }

    /** The process of Redis, so that the next start stops it where this one was killed. */
    void remember(@Nullable ProcessHandle cache) {
        if (cache != null) {
            try {
                Files.writeString(file(CACHE), mark(cache));
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }

    /** A number is given to another process one day, a number with its first moment is not. */
    static String mark(ProcessHandle process) {
        return process.pid() + " "
                + process.info().startInstant().map(Instant::toString).orElse("");
    }

    private void write() {
        try (OutputStream out = Files.newOutputStream(file(STATE))) {
            state.store(out, null);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** A start that was killed leaves its servers running; they are stopped before the next one. */
    private void stopLeftBehind() throws IOException {
        stopCache();
        Path pidFile = cluster().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        List<String> lines = Files.readAllLines(pidFile);
        Optional<ProcessHandle> server = lines.isEmpty() || !lines.getFirst().matches("\\d+")
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst()));
        // the number may be another process by now: only a server on this very folder is ours
        server.filter(process -> process.info().command().orElse("").endsWith("postgres"))
                .filter(process -> process.info()
                        .commandLine()
                        .orElse("")
                        .contains(cluster().toString()))
                .ifPresent(DataFolder::stop);
        Files.deleteIfExists(pidFile);
    }

    private void stopCache() throws IOException {
        Path file = file(CACHE);
        if (Files.exists(file)) {
            String left = Files.readString(file);
            String number = left.split(" ", 2)[0];
            if (number.matches("\\d{1,18}")) {
                ProcessHandle.of(Long.parseLong(number))
                        .filter(process -> mark(process).equals(left))
                        .ifPresent(DataFolder::stop);
            }
            Files.delete(file);
        }
    }

    private static void stop(ProcessHandle server) {
        server.destroy();
        try {
            server.onExit().get(10, TimeUnit.SECONDS);
        } catch (TimeoutException stubborn) {
            server.destroyForcibly();
            server.onExit().join();
        } catch (InterruptedException | java.util.concurrent.ExecutionException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private void clear() throws IOException {
        state.clear();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(folder) && !path.equals(file("lock"))) {
                    Files.delete(path);
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            lock.channel().close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
