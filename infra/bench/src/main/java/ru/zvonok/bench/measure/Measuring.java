package ru.zvonok.bench.measure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.demo.Console;
import ru.zvonok.demo.Demo;
import ru.zvonok.demo.fill.DemoDay;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.platform.tenancy.TenantScope;

/** Measures all lines of the table in a running region, or the one that was asked for. */
public final class Measuring {

    private static final int SEATS = 8;
    private static final String GRID_BYTES = "key-grid-bytes";
    private static final double MOST_GRID = 40;
    /** Lines that are no jobs: openings of pages, heap, start. */
    private static final Pattern OTHERS = Pattern.compile("open-.*|journal-3g-.*|diary-3g-.*|"
            + String.join("|", Heap.OF_TEACHER, StartMeter.FIRST_PAGE, StartMeter.IDLE, GRID_BYTES));

    private final Demo region;
    private final @Nullable String only;
    private final List<Job> jobs;

    /** @param only name of the one line that is wanted, null for all; refused here, before a region is filled for it */
    public Measuring(Demo region, @Nullable String only) {
        this.region = region;
        this.only = only;
        Jobs doors = region.bean(Jobs.class);
        WebJobs web = new WebJobs(region.address(), region.bean(Journal.class), doors);
        this.jobs = Stream.of(doors.all(), web.all())
                .flatMap(List::stream)
                .filter(job -> wanted(job.name()))
                .toList();
        if (jobs.isEmpty() && only != null && !OTHERS.matcher(only).matches()) {
            throw new Console.Failure("bench.no-job", String.valueOf(only));
        }
    }

    private boolean wanted(String name) {
        return only == null || only.equals(name);
    }

    public Findings all() throws SQLException {
        DemoDay day = region.bean(DemoDay.class);
        List<Seat> seats;
        try (Connection connection = region.database().administer(Demo.DATABASE)) {
            seats = new Seats(connection, day.today(), day.schoolYear()).find(SEATS);
        }
        Meter meter = new Meter(
                region.bean(TenantScope.class),
                region.bean(TransactionTemplate.class),
                region.database().url(Demo.DATABASE));
        Findings findings = new Findings();
        for (Job job : jobs) {
            each(findings, job.name(), () -> {
                meter.measure(job, seats).forEach(findings::add);
                if (only != null && job.kind() != Job.Kind.REQUESTS) {
                    meter.statements(job, seats.getFirst()).forEach(Console::print);
                }
            });
        }
        if (wanted(GRID_BYTES)) {
            each(findings, GRID_BYTES, () -> findings.add(gridBytes(seats.getFirst())));
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

    private static void each(Findings findings, String name, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException fault) {
            findings.missing(name, fault);
        }
    }

    private Fact gridBytes(Seat seat) {
        WebSession session = WebSession.signIn(region.address(), seat.teacher().login());
        WebPage page = WebPage.open(session, WebJobs.path(seat));
        page.close(session);
        return new Fact(GRID_BYTES, Math.round(page.grid() / 102.4) / 10.0, "KB", MOST_GRID);
    }

    /** Whether the start is to be measured too, once the region has stopped. */
    public boolean startWanted() {
        return wanted(StartMeter.FIRST_PAGE) || wanted(StartMeter.IDLE);
    }
}
