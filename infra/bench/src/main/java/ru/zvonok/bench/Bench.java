package ru.zvonok.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.logging.LoggingSystem;
import ru.zvonok.bench.measure.Findings;
import ru.zvonok.bench.measure.Measuring;
import ru.zvonok.bench.measure.StartMeter;
import ru.zvonok.bench.region.Generator;
import ru.zvonok.bench.region.RegionFolder;
import ru.zvonok.bench.region.Size;
import ru.zvonok.demo.Console;
import ru.zvonok.demo.Demo;
import ru.zvonok.demo.DemoOptions;
import ru.zvonok.demo.fill.RegionFill;

/** Fills a region of a size, where that is not done yet, measures every line of the table on it, and tells. */
public final class Bench {

    /** Settings of the database as docs/tenancy.md has them for two cores and eight gigabytes, and what measuring needs. */
    static final Map<String, String> SETTINGS = with(
            Measuring.SETTINGS,
            Map.of(
                    Demo.SERVER + "shared_buffers",
                    "2GB",
                    Demo.SERVER + "effective_cache_size",
                    "6GB",
                    Demo.SERVER + "work_mem",
                    "16MB",
                    Demo.SERVER + "maintenance_work_mem",
                    "512MB",
                    Demo.SERVER + "max_wal_size",
                    "4GB",
                    Demo.SERVER + "checkpoint_timeout",
                    "20min",
                    Demo.SERVER + "wal_compression",
                    "on"));

    /**
     * While a region is filled nobody looks for work in it, for it would be half there and unknown to the planner; and the
     * database does not wait for the disk.
     */
    static final Map<String, String> FILLING = with(
            SETTINGS,
            Map.of(
                    "zvonok.jobs.look",
                    "30d",
                    "zvonok.jobs.soon",
                    "30d",
                    Demo.SERVER + "fsync",
                    "off",
                    Demo.SERVER + "full_page_writes",
                    "off",
                    Demo.SERVER + "wal_level",
                    "minimal",
                    Demo.SERVER + "max_wal_senders",
                    "0",
                    Demo.SERVER + "max_wal_size",
                    "8GB",
                    Demo.SERVER + "autovacuum",
                    "off"));

    private static final long MEGABYTE = 1 << 20;

    /** Whether somebody said Ctrl+C: what fails from then on fails because of that. */
    private static final AtomicBoolean STOPPING = new AtomicBoolean();

    private Bench() {}

    public static void main(String[] arguments) {
        LoggingSystem.get(Bench.class.getClassLoader()).beforeInitialize();
        int code = 1;
        try {
            code = run(BenchOptions.read(List.of(arguments))) ? 0 : 1;
        } catch (Console.Failure failure) {
            tell(failure.line());
        } catch (SQLException | RuntimeException fault) {
            tell(new Console.Failure("not-measured", String.valueOf(fault.getMessage())).line());
        }
        System.exit(code);
    }

    private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(some);
        all.putAll(more);
        return Map.copyOf(all);
    }

    private static void tell(String line) {
        if (!STOPPING.get()) {
            System.err.println(line);
        }
    }

    /** Answers whether every line was measured. */
    private static boolean run(BenchOptions options) throws SQLException {
        Size size = Size.of(options.organisations(), options.months(), options.region(), options.fresh());
        if (size.plan().places().isEmpty()) {
            throw new Console.Failure("bench.no-room", options.data());
        }
        Console.say(
                "bench.size",
                size.plan().places().size(),
                options.organisations(),
                size.plan().learners(),
                size.months(),
                size.bytes() / MEGABYTE);
        Path config = options.data().resolve("config-" + options.region().getFileName());
        RegionFolder.write(size.plan(), config, options.demo());
        if (options.fresh() || !size.filled(options.region())) {
            Console.say("bench.filling");
            DemoOptions demo = new DemoOptions(options.region(), config, 0, size.today(), options.fresh());
            try (Running region = new Running(Demo.start(demo, FILLING))) {
                size.remember(options.region());
                // refuses names of lines that there are not before it takes its time
                new Measuring(region.demo(), size.plan(), options.only(), STOPPING::get).close();
                fill(region.demo(), size);
                size.rememberFilled(options.region());
            }
        }
        Console.say("bench.starting");
        DemoOptions demo = new DemoOptions(options.region(), config, 0, size.today(), false);
        Findings findings;
        boolean start;
        try (Running region = new Running(Demo.start(demo, SETTINGS))) {
            try (Measuring measuring = new Measuring(region.demo(), size.plan(), options.only(), STOPPING::get)) {
                Summaries.await(region.demo());
                findings = measuring.all();
                start = measuring.startWanted();
            }
            findings.about(region.demo(), size);
        }
        if (start) {
            start(demo, findings);
        }
        findings.write(options.data().resolve(BenchOptions.FIGURES));
        if (options.only() == null) {
            findings.write(options.region().resolve(BenchOptions.FIGURES));
            findings.compare(options.alone(size.months()), size.months());
        }
        findings.sayWhatThePeerLacks();
        Console.say("bench.written", options.data().resolve(BenchOptions.FIGURES));
        return findings.whole();
    }

    private static void start(DemoOptions region, Findings findings) {
        try {
            StartMeter.measure(region, SETTINGS).forEach(findings::add);
        } catch (IOException fault) {
            findings.missing(StartMeter.FIRST_PAGE, fault);
        }
    }

    private static void fill(Demo region, Size size) throws SQLException {
        Generator generator = new Generator(region.database(), Demo.DATABASE, size.plan());
        if (generator.foreign()) {
            throw new Console.Failure("bench.foreign");
        }
        long start = System.nanoTime();
        long rows = generator.fill(region.bean(RegionFill.class), (done, of) -> {
            if (done % 10 == 0 || done == of || of < 20) {
                Console.say("bench.progress", done, of, (System.nanoTime() - start) / 1_000_000_000);
            }
        });
        if (rows > 0) {
            long seconds = Math.max(1, (System.nanoTime() - start) / 1_000_000_000);
            Console.say("bench.filled", seconds, rows, rows / seconds);
        }
    }

    /** The region while it runs; it stops once, be it at the end or by Ctrl+C, which leaves what is filled so far. */
    private static final class Running implements AutoCloseable {

        private final Demo demo;
        private boolean closed;

        Running(Demo demo) {
            this.demo = demo;
            Runtime.getRuntime().addShutdownHook(new Thread(this::interrupted));
        }

        Demo demo() {
            return demo;
        }

        private void interrupted() {
            STOPPING.set(true);
            close();
        }

        @Override
        public synchronized void close() {
            if (!closed) {
                closed = true;
                if (STOPPING.get()) {
                    Console.say("bench.stopping");
                }
                demo.close();
            }
        }
    }
}
