package ru.zvonok.bench.measure;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.transaction.PlatformTransactionManager;
import ru.zvonok.bench.measure.Job.Call;
import ru.zvonok.bench.measure.Job.Kind;
import ru.zvonok.bench.measure.SqlRecorder.Recorded;
import ru.zvonok.local.DatabaseServer;
import ru.zvonok.platform.tenancy.Scope;
import ru.zvonok.platform.tenancy.TenantScope;

/** Measures a job: one client, eight at once, and the very statements of a call again without the application. */
public final class Meter {

    private static final int CROWD = 8;
    private static final int WARM = 600;
    private static final int CALLS = 400;
    private static final int FEW = 5;
    private static final int SINGLY = 60;
    /** At all seats, until what is called has been compiled as on a node that works for some minutes. */
    private static final long ROUSE_FOR = Duration.ofSeconds(15).toNanos();

    private static final long WARM_FOR = Duration.ofSeconds(8).toNanos();
    private static final long CALLS_FOR = Duration.ofSeconds(12).toNanos();
    private static final long CROWD_FOR = Duration.ofSeconds(5).toNanos();

    private final TenantScope scopes;
    private final PlatformTransactionManager transactions;
    private final String url;

    public Meter(TenantScope scopes, PlatformTransactionManager transactions, String url) {
        this.scopes = scopes;
        this.transactions = transactions;
        this.url = url;
    }

    private record Floor(double median, int statements) {}

    /** At the first seat alone, then at all of them; each figure is told as soon as it is known. */
    public void measure(Job job, List<Seat> seats, Consumer<Figure> told) {
        List<Figure> figures = new ArrayList<>();
        // alone before the crowd: what eight at once would fetch from a cold disk is more than the pools wait for
        Call cold = job.work().at(seats.getFirst());
        cold.bound(scopes, () -> repeat(cold, FEW, FEW, 0));
        crowd(job, seats.subList(0, Math.min(CROWD, seats.size())), ROUSE_FOR);
        Call first = job.work().at(seats.getFirst());
        first.bound(scopes, () -> {
            repeat(first, WARM, FEW, WARM_FOR);
            long[] spent = repeat(first, CALLS, FEW, CALLS_FOR);
            Floor floor = job.within() == null ? floor(job, first) : within(job.within(), seats.getFirst());
            double budget = job.times() == 0 ? job.budget() : round(job.times() * floor.median());
            figures.add(figure(job, 1, spent, LongStream.of(spent).sum(), floor, budget));
            told.accept(figures.getFirst());
        });
        long start = System.nanoTime();
        long[] spent = crowd(job, seats.subList(0, Math.min(CROWD, seats.size())), CROWD_FOR);
        Floor floor = new Floor(figures.getFirst().floorMs(), figures.getFirst().statements());
        told.accept(figure(job, CROWD, spent, System.nanoTime() - start, floor, job.crowd()));
    }

    private static Figure figure(Job job, int clients, long[] spent, long wall, Floor floor, double budget) {
        return new Figure(
                job.name(),
                clients,
                round(at(spent, 0.5)),
                round(at(spent, 0.95)),
                round(spent.length * 1e9 / wall),
                round(floor.median()),
                budget,
                floor.statements());
    }

    private long[] crowd(Job job, List<Seat> seats, long nanos) {
        List<Callable<long[]>> clients = new ArrayList<>();
        for (Seat seat : seats) {
            Call call = job.work().at(seat);
            clients.add(() -> {
                List<long[]> spent = new ArrayList<>();
                call.bound(scopes, () -> spent.add(repeat(call, Integer.MAX_VALUE, 1, nanos)));
                return spent.getFirst();
            });
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(seats.size())) {
            LongStream all = LongStream.empty();
            for (Future<long[]> one : threads.invokeAll(clients)) {
                all = LongStream.concat(all, LongStream.of(one.get()));
            }
            return all.toArray();
        } catch (ExecutionException fault) {
            throw new IllegalStateException("clients at once: " + fault.getCause(), fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /**
     * What one call of a job asks the database, in order, each with the median of its milliseconds; a batch says how many rows it
     * has. Of a request that writes, what the door behind it asks: what a request wrote stays and cannot be written again.
     */
    public List<String> statements(Job asked, Seat seat) {
        Job job = asked.within() == null ? asked : asked.within();
        List<String> said = new ArrayList<>();
        Call call = job.work().at(seat);
        call.bound(scopes, () -> {
            repeat(call, FEW, FEW, WARM_FOR);
            List<Recorded> recorded =
                    switch (job.kind()) {
                        case READS -> SqlRecorder.record(call.run());
                        case WRITES -> SqlRecorder.record(() -> call.takenBack(transactions));
                        case REQUESTS -> SqlRecorder.recordRequests(call.run());
                    };
            call.after().run();
            double[] medians = medians(role(call.scope()), recorded);
            for (int i = 0; i < recorded.size(); i++) {
                Recorded one = recorded.get(i);
                int rows = one.batches().size();
                said.add("%7.2f ms  %s%s"
                        .formatted(
                                medians[i],
                                rows > 1 ? rows + " × " : "",
                                one.sql().strip().replaceAll("\\s+", " ")));
            }
        });
        return said;
    }

    /** Each statement's own, in transactions that are taken back. */
    private double[] medians(String role, List<Recorded> statements) {
        long[][] spent = new long[statements.size()][SINGLY];
        try (Connection connection = open(role)) {
            for (int turn = 0; turn < SINGLY; turn++) {
                for (int i = 0; i < statements.size(); i++) {
                    long start = System.nanoTime();
                    SqlRecorder.replay(connection, statements.get(i));
                    spent[i][turn] = System.nanoTime() - start;
                }
                connection.rollback();
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
        return Stream.of(spent).mapToDouble(one -> at(one, 0.5)).toArray();
    }

    private Connection open(String role) throws SQLException {
        Connection connection = DriverManager.getConnection(url, role, DatabaseServer.localPassword(role));
        connection.setAutoCommit(false);
        return connection;
    }

    private Floor within(Job door, Seat seat) {
        List<Floor> floors = new ArrayList<>();
        Call call = door.work().at(seat);
        call.bound(scopes, () -> {
            repeat(call, FEW, FEW, WARM_FOR);
            floors.add(floor(door, call));
        });
        return floors.getFirst();
    }

    private Floor floor(Job job, Call call) {
        String role = role(call.scope());
        if (job.kind() != Kind.WRITES) {
            List<Recorded> recorded =
                    job.kind() == Kind.READS ? SqlRecorder.record(call.run()) : SqlRecorder.recordRequests(call.run());
            call.after().run();
            return new Floor(at(replays(role, () -> recorded), 0.5), recorded.size());
        }
        List<Recorded> last = new ArrayList<>();
        double median = at(
                replays(role, () -> {
                    List<Recorded> recorded = SqlRecorder.record(() -> call.takenBack(transactions));
                    call.after().run();
                    last.clear();
                    last.addAll(recorded);
                    return recorded;
                }),
                0.5);
        return new Floor(median, last.size());
    }

    /** Each scope has a role of its own in the database. */
    private static String role(Scope scope) {
        return switch (scope) {
            case Scope.Organisation one -> "zvonok_app";
            case Scope.Several several -> "zvonok_municipal";
            case Scope.Region region -> "zvonok_region";
        };
    }

    private long[] replays(String role, Supplier<List<Recorded>> statements) {
        long[] spent = new long[CALLS];
        int done = 0;
        try (Connection connection = open(role)) {
            long begun = System.nanoTime();
            for (int i = -WARM; i < CALLS && (done < FEW || System.nanoTime() - begun < CALLS_FOR); i++) {
                List<Recorded> recorded = statements.get();
                long start = System.nanoTime();
                SqlRecorder.replay(connection, recorded);
                connection.commit();
                if (i >= 0 || start - begun > WARM_FOR) {
                    spent[done++] = System.nanoTime() - start;
                }
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
        return java.util.Arrays.copyOf(spent, done);
    }

    private static long[] repeat(Call call, int most, int least, long nanos) {
        LongStream.Builder spent = LongStream.builder();
        long begun = System.nanoTime();
        for (int i = 0; i < most; i++) {
            long start = System.nanoTime();
            if (i >= least && start - begun > nanos) {
                break;
            }
            call.run().run();
            spent.add(System.nanoTime() - start);
            call.after().run();
        }
        return spent.build().toArray();
    }

    /** Milliseconds. */
    private static double at(long[] spent, double share) {
        long[] sorted = spent.clone();
        java.util.Arrays.sort(sorted);
        return sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
