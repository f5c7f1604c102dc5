package ru.zvonok.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.bench.measure.Figure;
import ru.zvonok.bench.measure.Job;
import ru.zvonok.bench.measure.Jobs;
import ru.zvonok.bench.measure.Meter;
import ru.zvonok.bench.measure.Report;
import ru.zvonok.bench.measure.Seat;
import ru.zvonok.bench.measure.Seats;
import ru.zvonok.bench.measure.SqlRecorder;
import ru.zvonok.bench.region.Generator;
import ru.zvonok.bench.region.RegionFolder;
import ru.zvonok.bench.region.Size;
import ru.zvonok.demo.Console;
import ru.zvonok.demo.Demo;
import ru.zvonok.demo.DemoOptions;
import ru.zvonok.demo.fill.DemoDay;
import ru.zvonok.demo.fill.RegionFill;
import ru.zvonok.platform.tenancy.TenantScope;

/** Fills a region of a size, where that is not done yet, measures every line of the table on it, and tells. */
public final class Bench {

    /** Settings of the database as docs/tenancy.md has them for two cores and eight gigabytes, and the ear for statements. */
    static final Map<String, String> SETTINGS = Map.of(
            SqlRecorder.PROPERTY,
            "true",
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
            "on");

    private static final int SEATS = 8;
    private static final long MEGABYTE = 1 << 20;

    private Bench() {}

    public static void main(String[] arguments) {
        LoggingSystem.get(Bench.class.getClassLoader()).beforeInitialize();
        try {
            run(BenchOptions.read(List.of(arguments)));
            System.exit(0);
        } catch (Console.Failure failure) {
            System.err.println(failure.line());
            System.exit(1);
        } catch (SQLException fault) {
            System.err.println(new Console.Failure("not-measured", String.valueOf(fault.getMessage())).line());
            System.exit(1);
        }
    }

    private static void run(BenchOptions options) throws SQLException {
        Size size = Size.of(options.organisations(), options.data());
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
        Console.say("bench.starting");
        Path config = options.data().resolve("config-" + options.organisations());
        RegionFolder.write(size.plan(), config, options.demo());
        long start = System.nanoTime();
        DemoOptions demo = new DemoOptions(options.region(), config, 0, size.today(), options.fresh());
        try (Demo region = Demo.start(demo, SETTINGS)) {
            long started = (System.nanoTime() - start) / 1_000_000;
            fill(region, size);
            List<Figure> figures = measure(region, options);
            Map<String, Object> facts = facts(region, size, started);
            Report.write(
                    size.plan().places().size(), facts, figures, options.data().resolve("latest.json"));
            Console.say("bench.written", options.data().resolve("latest.json"));
        }
    }

    private static void fill(Demo region, Size size) throws SQLException {
        Generator generator = new Generator(region.database(), Demo.DATABASE, size.plan());
        if (generator.foreign()) {
            throw new Console.Failure("bench.foreign");
        }
        long start = System.nanoTime();
        generator.fill(region.bean(RegionFill.class), (done, of) -> {
            if (done % 10 == 0 || done == of || of < 20) {
                Console.say("bench.progress", done, of, (System.nanoTime() - start) / 1_000_000_000);
            }
        });
    }

    private static List<Figure> measure(Demo region, BenchOptions options) throws SQLException {
        List<Job> jobs = region.bean(Jobs.class).all().stream()
                .filter(job -> options.only() == null || job.name().equals(options.only()))
                .toList();
        if (jobs.isEmpty()) {
            throw new Console.Failure("bench.no-job", String.valueOf(options.only()));
        }
        DemoDay day = region.bean(DemoDay.class);
        List<Seat> seats;
        try (Connection connection = region.database().administer(Demo.DATABASE)) {
            seats = new Seats(connection, day.today(), day.schoolYear()).find(SEATS);
        }
        Meter meter = new Meter(
                region.bean(TenantScope.class),
                region.bean(TransactionTemplate.class),
                region.database().url(Demo.DATABASE));
        Report.head();
        List<Figure> figures = new ArrayList<>();
        for (Job job : jobs) {
            List<Figure> found = meter.measure(job, seats);
            found.forEach(Report::line);
            figures.addAll(found);
            if (options.only() != null && job.kind() != Job.Kind.OUTSIDE) {
                meter.statements(job, seats.getFirst()).forEach(Console::print);
            }
        }
        return figures;
    }

    private static Map<String, Object> facts(Demo region, Size size, long started) throws SQLException {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("learners", size.plan().learners());
        facts.put("months", size.months());
        facts.put("start_ms", started);
        try (Connection connection = region.database().administer(Demo.DATABASE);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select pg_database_size(current_database()), sum(pg_indexes_size(oid)),
                               (select sum(reltuples) from pg_class where relkind = 'r' and oid in
                                 (select inhrelid from pg_inherits where inhparent = 'journal.mark'::regclass))
                          from pg_class where relkind = 'r'""")) {
            row.next();
            facts.put("database_mb", row.getLong(1) / MEGABYTE);
            facts.put("index_share", Math.round(100.0 * row.getLong(2) / row.getLong(1)) / 100.0);
            facts.put("marks", row.getLong(3));
        }
        return facts;
    }
}
