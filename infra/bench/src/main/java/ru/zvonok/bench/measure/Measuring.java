package ru.zvonok.bench.measure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
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
        if (jobs.isEmpty()) {
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
            try {
                meter.measure(job, seats).forEach(findings::add);
                if (only != null && job.kind() != Job.Kind.REQUESTS) {
                    meter.statements(job, seats.getFirst()).forEach(Console::print);
                }
            } catch (RuntimeException fault) {
                findings.missing(job.name(), fault);
            }
        }
        return findings;
    }
}
