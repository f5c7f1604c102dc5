package ru.zvonok.bench.measure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import ru.zvonok.bench.region.RegionPlan;
import ru.zvonok.demo.Console;
import ru.zvonok.demo.Demo;
import ru.zvonok.demo.fill.DemoDay;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.platform.tenancy.TenantScope;

/** Measures all lines of the table in a running region, or those that were asked for. */
public final class Measuring implements AutoCloseable {

    /** What a region needs so that all of its lines can be measured: the ear for statements, an application with a token. */
    public static final Map<String, String> SETTINGS = settings();

    private static final int SEATS = 8;
    private static final String GRID_BYTES = "key-grid-bytes";
    private static final double MOST_GRID = 40;
    /** Lines that are no jobs: openings of pages, facts. */
    private static final Pattern OTHERS = Pattern.compile("open-.*|journal-3g-.*|diary-3g-.*|"
            + String.join(
                    "|",
                    Yardsticks.ROUND_TRIP,
                    Yardsticks.COMMIT,
                    RightsMeter.FACT,
                    Heap.OF_TEACHER,
                    StartMeter.FIRST_PAGE,
                    StartMeter.IDLE,
                    GRID_BYTES));

    private final Demo region;
    private final Traces traces;
    private final List<String> names;
    private final List<Job> jobs;
    private final BooleanSupplier stopping;

    /**
     * @param only names of the lines that are wanted, null for all; refused here, before a region is filled for them
     * @param stopping whether the region is being stopped: what fails then fails because of that
     */
    public Measuring(Demo region, RegionPlan plan, @Nullable String only, BooleanSupplier stopping) {
        this.stopping = stopping;
        this.region = region;
        this.traces = new Traces(region.database(), plan);
        this.names = only == null ? List.of() : List.of(only.split(",", -1));
        Jobs doors = region.bean(Jobs.class);
        WebJobs web = new WebJobs(region.address(), region.bean(Journal.class), doors);
        List<Job> known = Stream.of(doors.all(), web.all())
                .flatMap(List::stream)
                .map(job -> job.leavesTraces() ? job.then(seat -> traces.now(seat.organisation())) : job)
                .toList();
        this.jobs = known.stream().filter(job -> wanted(job.name())).toList();
        for (String name : names) {
            if (known.stream().noneMatch(job -> job.name().equals(name))
                    && !OTHERS.matcher(name).matches()) {
                throw new Console.Failure("bench.no-job", name);
            }
        }
    }

    private static Map<String, String> settings() {
        Map<String, String> all = new HashMap<>(DiaryToken.SETTINGS);
        all.put(SqlRecorder.PROPERTY, "true");
        return Map.copyOf(all);
    }

    private boolean wanted(String name) {
        return names.isEmpty() || names.contains(name);
    }

    public Findings all() throws SQLException {
        DemoDay day = region.bean(DemoDay.class);
        List<Seat> seats;
        try (Connection connection = region.database().administer(Demo.DATABASE)) {
            seats = new Seats(connection, day.today(), day.schoolYear()).find(SEATS);
        }
        Meter meter = new Meter(
                region.bean(TenantScope.class),
                region.bean(PlatformTransactionManager.class),
                region.database().url(Demo.DATABASE));
        Findings findings = new Findings();
        if (wanted(Yardsticks.ROUND_TRIP) || wanted(Yardsticks.COMMIT)) {
            try (Connection connection = region.database().administer(Demo.DATABASE)) {
                Yardsticks.measure(connection).forEach(findings::add);
            }
        }
        traces.clear();
        for (Job job : jobs) {
            each(findings, job.name(), () -> {
                meter.measure(job, seats, findings::add);
                if (!names.isEmpty()) {
                    meter.statements(job, seats.getFirst()).forEach(Console::print);
                }
                if (job.leavesTraces()) {
                    traces.clear();
                }
            });
        }
        if (wanted(GRID_BYTES)) {
            each(findings, GRID_BYTES, () -> findings.add(gridBytes(seats.getFirst())));
        }
        if (wanted(RightsMeter.FACT)) {
            each(findings, RightsMeter.FACT, () -> findings.add(new RightsMeter(region, seats.getFirst()).measure()));
        }
        if (wanted(Heap.OF_TEACHER)) {
            each(findings, Heap.OF_TEACHER, () -> findings.add(new Heap(region.address()).ofTeacher(seats)));
        }
        Openings openings = new Openings(region.address());
        for (Opening opening : Opening.all(seats.getFirst())) {
            if (wanted(opening.name())) {
                each(findings, opening.name(), () -> openings.measure(opening).forEach(findings::add));
            }
        }
        return findings;
    }

    private void each(Findings findings, String name, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException fault) {
            if (stopping.getAsBoolean()) {
                throw fault;
            }
            findings.missing(name, fault);
        }
    }

    private Fact gridBytes(Seat seat) {
        WebSession session = WebSession.signIn(region.address(), seat.teacher().login());
        WebPage page = WebPage.open(session, WebJobs.path(seat));
        page.close(session);
        return new Fact(GRID_BYTES, Math.round(page.grid() / 102.4) / 10.0, "KB", MOST_GRID);
    }

    @Override
    public void close() {
        traces.close();
    }

    /** Whether the start is to be measured too, once the region has stopped. */
    public boolean startWanted() {
        return wanted(StartMeter.FIRST_PAGE) || wanted(StartMeter.IDLE);
    }
}
