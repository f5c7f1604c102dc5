package ru.zvonok.demo;

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
import ru.zvonok.local.Ports;

/**
 * The demo region in a process of its own, which can be killed without a word, its database and its cache with it, and
 * started again on the same data and the same port.
 */
public final class DoomedServer implements AutoCloseable {

    private static final Pattern DATABASE = Pattern.compile("127\\.0\\.0\\.1:(\\d+)/zvonok");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Path folder;
    private final int port;
    private OwnProcess process;
    private int databasePort;

    private DoomedServer(Path folder, int port, OwnProcess process) {
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
        process.kill();
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

    private static OwnProcess run(Path folder, int port, boolean fresh) throws IOException {
        Path module = Path.of("").toAbsolutePath();
        List<String> arguments = new ArrayList<>(List.of(
                "--data=" + folder.toAbsolutePath(),
                "--config=" + module.resolve("../../tenants-config/demo").normalize(),
                "--port=" + port,
                "--today=" + DemoServer.DAY));
        if (fresh) {
            arguments.add("--fresh");
        }
        return OwnProcess.start(OwnProcess.SHORT, Demo.class, arguments);
    }

    private void listen(Predicate<String> wanted) throws IOException {
        process.await(line -> {
            Matcher database = DATABASE.matcher(line);
            if (database.find()) {
                databasePort = Integer.parseInt(database.group(1));
            }
            return wanted.test(line);
        });
    }

    @Override
    public void close() {
        process.close();
    }
}
