package ru.zvonok.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder of the demo that cannot be used is told in one line, and nothing in it is touched. */
class DataFolderTest {

    private static final String SCHEMA = "abc";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"day=yesterday\nschema=abc", "day=2026-11-20\ndatabase-port=many\nschema=abc", "day=\\u00zz"})
    void aSpoiltStateIsTold(String state) throws IOException {
        Path file = Files.writeString(folder.resolve("demo.properties"), state);
        broken();
        assertThat(file).hasContent(state);
    }

    @Test
    void aClusterWithoutStateIsTold() throws IOException {
        Path cluster = Files.createDirectories(folder.resolve("postgresql"));
        broken();
        assertThat(cluster).exists();
    }

    @Test
    void anotherSchemaBeginsAnew() throws IOException {
        Files.writeString(folder.resolve("demo.properties"), "day=2026-11-20\nschema=old");
        Path cluster = Files.createDirectories(folder.resolve("postgresql"));
        try (DataFolder data = DataFolder.open(options(), SCHEMA)) {
            assertThat(data.day()).isNull();
            assertThat(cluster).doesNotExist();
        }
    }

    @Test
    void oneStartAtATime() {
        try (DataFolder data = DataFolder.open(options(), SCHEMA)) {
            assertThat(data.day()).isNull();
            assertThatThrownBy(() -> DataFolder.open(options(), SCHEMA))
                    .isInstanceOfSatisfying(Console.Failure.class, failure -> assertThat(failure.line())
                            .contains("уже запущен"));
        }
    }

    @Test
    void whatAKilledStartLeftRunningIsStopped() throws IOException, InterruptedException {
        Process left = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(folder.resolve("redis.process"), DataFolder.mark(left.toHandle()));
            DataFolder.open(options(), SCHEMA).close();
            assertThat(left.waitFor(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            left.destroyForcibly();
        }
    }

    @Test
    void aProcessThatOnlyHasTheNumberIsLeftAlone() throws IOException {
        Process another = new ProcessBuilder("sleep", "600").start();
        try {
            Files.writeString(folder.resolve("redis.process"), another.pid() + " 2020-01-01T00:00:00Z");
            DataFolder.open(options(), SCHEMA).close();
            assertThat(another.isAlive()).isTrue();
        } finally {
            another.destroyForcibly();
        }
    }

    @Test
    void theLauncherIsToldWhoRuns() throws IOException {
        DataFolder.open(options(), SCHEMA).close();
        assertThat(folder.resolve("lock"))
                .hasContent(String.valueOf(ProcessHandle.current().pid()));
    }

    private void broken() {
        assertThatThrownBy(() -> DataFolder.open(options(), SCHEMA))
                .isInstanceOfSatisfying(Console.Failure.class, failure -> assertThat(failure.line())
                        .contains("испорчена", "--fresh"));
    }

    private DemoOptions options() {
        return new DemoOptions(folder, folder, 0, null, false);
    }
}
