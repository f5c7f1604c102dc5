package ru.zvonok.bench.measure;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A program of the class path in a process of its own, with the same virtual machine and its settings. */
final class OwnProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader lines;

    private OwnProcess(Process process) {
        this.process = process;
        this.lines = process.inputReader();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    static OwnProcess start(Class<?> main, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return new OwnProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** All that it says, to its end. */
    List<String> said() throws IOException {
        return lines.readAllLines();
    }

    /** Waits for a line; what is said later is thrown away. */
    void await(Predicate<String> wanted) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (wanted.test(line)) {
                Thread.ofPlatform().daemon().start(this::drain);
                return;
            }
        }
        throw new IllegalStateException("the program ended before it stood");
    }

    private void drain() {
        try {
            while (lines.readLine() != null) {
                // its further words interest nobody
            }
        } catch (IOException ended) {
            // an ended process has nothing more to say
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
