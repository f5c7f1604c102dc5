package ru.zvonok.bench.measure;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ru.zvonok.demo.Demo;
import ru.zvonok.demo.DemoOptions;
import ru.zvonok.demo.OwnProcess;

/** Starts the application on the region once more in a process of its own: how long until its first page, and what it takes idle. */
public final class StartMeter {

    public static final String FIRST_PAGE = "start-to-first-page";
    public static final String IDLE = "idle-memory";

    private static final int SECONDS = 15;
    private static final int MEGABYTES = 600;
    private static final int SWEEPS = 4;
    private static final double KILO = 1024;
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT = "VmRSS:";

    private StartMeter() {}

    /** The figures of a start; the region may not run meanwhile. */
    public static List<Fact> measure(DemoOptions region, Map<String, String> settings) throws IOException {
        List<String> words = new ArrayList<>(
                List.of(region.data().toString(), region.config().toString(), String.valueOf(region.today())));
        settings.forEach((name, value) -> words.add(name + "=" + value));
        List<Fact> found = new ArrayList<>();
        try (OwnProcess process = OwnProcess.start(machine(), StartMeter.class, words)) {
            for (String line : process.said()) {
                if (line.startsWith(FIRST_PAGE + " ")) {
                    found.add(new Fact(FIRST_PAGE, number(line), "s", SECONDS));
                } else if (line.startsWith(IDLE + " ")) {
                    found.add(new Fact(IDLE, number(line), "MB", MEGABYTES));
                }
            }
        }
        return found;
    }

    /** The same virtual machine as this one's, with what it keeps from an earlier start. */
    static List<String> machine() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments();
    }

    private static double number(String line) {
        return Double.parseDouble(line.substring(line.indexOf(' ') + 1));
    }

    /** The process of its own: data, config, day, settings. */
    public static void main(String[] words) throws IOException {
        Map<String, String> settings = new java.util.LinkedHashMap<>();
        for (int i = 3; i < words.length; i++) {
            String[] pair = words[i].split("=", 2);
            settings.put(pair[0], pair[1]);
        }
        DemoOptions options =
                new DemoOptions(Path.of(words[0]), Path.of(words[1]), 0, java.time.LocalDate.parse(words[2]), false);
        try (Demo region = Demo.start(options, settings)) {
            WebSession.stranger(region.address()).get("/sign-in");
            long begun = ManagementFactory.getRuntimeMXBean().getStartTime();
            System.out.println(FIRST_PAGE + " " + Math.round((System.currentTimeMillis() - begun) / 100.0) / 10.0);
            for (int i = 0; i < SWEEPS; i++) {
                ManagementFactory.getMemoryMXBean().gc();
            }
            System.out.println(IDLE + " " + idle());
        }
        System.exit(0);
    }

    /** Resident megabytes of the application alone; where the system does not tell them, what the virtual machine took. */
    private static long idle() throws IOException {
        if (Files.isReadable(STATUS)) {
            for (String line : Files.readAllLines(STATUS)) {
                if (line.startsWith(RESIDENT)) {
                    return Math.round(Long.parseLong(line.replaceAll("\\D", "")) / KILO);
                }
            }
        }
        var memory = ManagementFactory.getMemoryMXBean();
        long taken = memory.getHeapMemoryUsage().getCommitted()
                + memory.getNonHeapMemoryUsage().getCommitted();
        return Math.round(taken / KILO / KILO);
    }
}
