package ru.zvonok.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher says in one line what is wrong and what to do, and never stops without a word. */
class LauncherTest {

    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    private record Said(int code, List<String> lines) {}

    @Test
    void theHelpNamesEveryCommand() throws Exception {
        Said said = zvonok(Map.of(), "help");
        assertThat(said.code()).isZero();
        assertThat(String.join("\n", said.lines()))
                .contains("demo", "accounts", "run", "operator", "test", "bench", "screenshots", "--fresh", "--today");
        assertThat(zvonok(Map.of(), "help", "run").lines())
                .anyMatch(line -> line.contains("ZVONOK_DATABASE_APP_PASSWORD"));
    }

    @ParameterizedTest
    @CsvSource({
        "fly, неизвестная команда fly",
        "demo --port, нужен номер порта",
        "demo --port 70000, нужен номер порта",
        "demo --port=x, нужен номер порта",
        "demo --today=20.11.2026, нужна дата вида",
        "demo --today, нет значения",
        "demo --slow, неизвестный параметр --slow",
        "accounts --xml, неизвестный параметр --xml",
        "accounts, ещё не запускался",
        "bench --json, неизвестный параметр --json",
        "bench --organisations, нет значения",
        "bench --organisations=0, нужно целое число от 1 до 3000",
        "bench --organisations 3001, нужно целое число от 1 до 3000",
        "bench --only ../x, нужно имя строки",
        "run now, параметров нет",
        "run, не задана переменная ZVONOK_DATABASE_URL",
        "operator --login x, не задана переменная ZVONOK_DATABASE_URL"
    })
    void whatCannotBeIsToldInOneLine(String words, String reason) throws Exception {
        refused(zvonok(Map.of(), words.split(" ", -1)), reason);
    }

    @Test
    void aPortThatIsTakenIsTold() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refused(zvonok(Map.of(), "demo", "--port", String.valueOf(taken.getLocalPort())), "занят");
        }
    }

    @Test
    void aRegionThatRunsIsNotStartedTwice() throws Exception {
        Process runs = new ProcessBuilder("bash", "-c", "exec -a /x/demo-app/zvonok.jar sleep 600").start();
        try {
            Path demo = Files.createDirectories(folder.resolve("demo"));
            Files.writeString(demo.resolve("lock"), String.valueOf(runs.pid()));
            Files.writeString(demo.resolve("accounts.txt"), "Звонок: http://127.0.0.1:8123\n");
            refused(zvonok(Map.of(), "demo"), "уже запущен: http://127.0.0.1:8123");
        } finally {
            runs.destroyForcibly();
        }
    }

    @Test
    void withoutAWorkingMavenTheLauncherSaysSo() throws Exception {
        Path tools = Files.createDirectories(folder.resolve("bin"));
        Path broken = Files.writeString(tools.resolve("mvn"), "#!/bin/sh\nexit 3\n");
        assertThat(broken.toFile().setExecutable(true)).isTrue();
        Process find = start(
                Map.of("PATH", tools + ":" + System.getenv("PATH"), "JAVA", "/nowhere/java"),
                List.of(
                        "bash",
                        "-c",
                        "source <(sed '/^case ${1:-help}/,$d' ./zvonok); find_maven; echo \"found $MVN\""));
        Said said = said(find);
        assertThat(said.lines()).hasSize(1);
        assertThat(said.lines().getFirst()).containsAnyOf("found /", "нужен Maven");
    }

    private static void refused(Said said, String reason) {
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.lines()).hasSize(1);
        assertThat(said.lines().getFirst()).startsWith("zvonok: ").contains(reason);
    }

    private Said zvonok(Map<String, String> environment, String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("bash", "./zvonok"));
        command.addAll(List.of(words));
        return said(start(environment, command));
    }

    private Process start(Map<String, String> environment, List<String> command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(REPOSITORY.toFile()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("ZVONOK_"));
        builder.environment().put("ZVONOK_VAR", folder.toString());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Said said(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return new Said(process.waitFor(), lines);
    }
}
