package ru.zvonok.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The demo region in a process of its own, which can be killed without a word, its database and its cache with it, and
 * started again on the same data and the same port.
 */
public final class DoomedServer implements AutoCloseable {

    private static final Pattern DATABASE = Pattern.compile("127\\.0\\.0\\.1:(\\d+)/zvonok");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Path folder;
    private final int port;
    private Process process;
    private int databasePort;

    private DoomedServer(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /** Begins anew in a folder and fills the region. */
    public static DoomedServer start(Path folder) throws IOException {
        int port = Ports.freeFrom(0);
        DoomedServer server = new DoomedServer(folder, port, run(folder, port, true));
        server.listen(DoomedServer::filled);
        return server;
    }

    /** «готово 12 из 12». */
    private static boolean filled(String line) {
        Matcher number = NUMBER.matcher(line);
        if (!number.find()) {
            return false;
        }
        long all = Long.parseLong(number.group());
        return line.equals(Console.text("progress", all, all));
    }

    /** Kills it as a power cut would. */
    public void kill() {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit().join());
    }

    public void startAgain() throws IOException {
        process = run(folder, port, false);
        String stop = Console.text("stop");
        listen(stop::equals);
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** The database as its administrator. */
    public Connection database() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + databasePort + "/zvonok", "postgres", "postgres");
    }

    private static Process run(Path folder, int port, boolean fresh) throws IOException {
        Path module = Path.of("").toAbsolutePath();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Demo.class.getName(),
                "--data=" + folder.toAbsolutePath(),
                "--config=" + module.resolve("../../tenants-config/demo").normalize(),
                "--port=" + port,
                "--today=" + DemoServer.DAY));
        if (fresh) {
            command.add("--fresh");
        }
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** Reads what it says until the line that was waited for; what it says later is read and thrown away. */
    private void listen(Predicate<String> wanted) throws IOException {
        BufferedReader lines = process.inputReader();
        List<String> said = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            Matcher database = DATABASE.matcher(line);
            if (database.find()) {
                databasePort = Integer.parseInt(database.group(1));
            }
            if (wanted.test(line)) {
                Thread.ofPlatform().daemon().start(() -> drain(lines));
                return;
            }
        }
        throw new IllegalStateException("the server ended: " + said);
    }

    private static void drain(BufferedReader lines) {
        try {
            while (lines.readLine() != null) {
                // its further words interest nobody
            }
        } catch (IOException killed) {
            // a killed process has nothing more to say
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
