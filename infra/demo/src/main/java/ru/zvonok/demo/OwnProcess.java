package ru.zvonok.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A program of this class path in a process of its own, which can be killed as a power cut would kill it. */
public final class OwnProcess implements AutoCloseable {

    /** A virtual machine for a short life. */
    public static final List<String> SHORT = List.of(
            "-Xmx1g",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dvaadin.productionMode=true",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8");

    private final Process process;

    private OwnProcess(Process process) {
        this.process = process;
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    /**
     * Starts {@code main}; nobody waits for it yet. It ends with this program at the latest.
     *
     * @param machine settings of its virtual machine
     */
    public static OwnProcess start(List<String> machine, Class<?> main, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(machine);
        command.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                main.getName()));
        command.addAll(arguments);
        return new OwnProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Reads what it says until the line that is waited for; what it says later is read and thrown away. */
    public void await(Predicate<String> wanted) throws IOException {
        BufferedReader lines = process.inputReader();
        List<String> said = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            if (wanted.test(line)) {
                Thread.ofPlatform().daemon().start(() -> drain(lines));
                return;
            }
        }
        throw new IllegalStateException("the program ended: " + said);
    }

    /** All that it says, to its end. */
    public List<String> said() throws IOException {
        return process.inputReader().readAllLines();
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

    /** Kills it and all that it started. */
    public void kill() {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit().join());
    }

    /** Asks it to end, and waits until it has. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
