package ru.zvonok.demo.fill;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import ru.zvonok.demo.plan.OrganisationPlan;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.OrganisationEntry;

/**
 * Fills the region: the regional facts first, then the organisations, two at a time and the big ones first, each in one
 * transaction together with the row that says it is done. A start that was killed goes on where it stood.
 */
@Component
public class RegionFill {

    /** Told after each organisation. */
    public interface Progress {
        void done(int organisations, int of);
    }

    private static final int AT_ONCE = 2;
    private static final long REGION = 0;

    private final List<Filler<?>> fillers;
    private final List<RegionalFiller> regional;
    private final Directory directory;
    private final DemoDay day;
    private final FirstSummaries summaries;
    private final String url;
    private final String user;
    private final String password;

    RegionFill(
            List<Filler<?>> fillers,
            List<RegionalFiller> regional,
            Directory directory,
            DemoDay day,
            FirstSummaries summaries,
            @Value("${zvonok.database.url}") String url,
            @Value("${zvonok.database.migrate-user:zvonok_migrate}") String user,
            @Value("${zvonok.database.migrate-password}") String password) {
        this.fillers = fillers;
        this.regional = regional;
        this.directory = directory;
        this.day = day;
        this.summaries = summaries;
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** How many organisations still wait to be filled. */
    public int waiting() throws SQLException {
        try (Connection connection = open()) {
            return waiting(connection, organisation -> true).size();
        }
    }

    /** Fills what still waits; returns when all is done. */
    public void fill(Progress progress) throws SQLException {
        fill(organisation -> true, progress);
    }

    /** The same of some organisations. */
    public void fill(Predicate<OrganisationEntry> wanted, Progress progress) throws SQLException {
        List<OrganisationEntry> waiting;
        try (Connection connection = open()) {
            waiting = waiting(connection, wanted);
            if (!filled(connection).contains(REGION)) {
                Book book = new Book(null, day, 0, connection, fillers);
                for (RegionalFiller filler : regional) {
                    filler.fill(book);
                }
                mark(connection, REGION);
                connection.commit();
            }
        }
        int of = (int) directory.organisations().stream().filter(wanted).count();
        AtomicInteger done = new AtomicInteger(of - waiting.size());
        List<Future<?>> work = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (OrganisationEntry organisation : waiting) {
                work.add(threads.submit(() -> {
                    fill(organisation);
                    progress.done(done.incrementAndGet(), of);
                    return null;
                }));
            }
        }
        for (Future<?> one : work) {
            try {
                one.get();
            } catch (ExecutionException fault) {
                throw new SQLException(fault.getCause());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        try (Connection connection = open();
                Statement statement = connection.createStatement()) {
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("analyze");
        }
        summaries.reckon(waiting.stream().map(OrganisationEntry::id).toList());
    }

    private void fill(OrganisationEntry organisation) throws SQLException {
        try (Connection connection = open()) {
            Book book = new Book(organisation, day, place(organisation), connection, fillers);
            for (Filler<?> filler : fillers) {
                book.get(filler.gives());
            }
            book.execute(
                    "insert into oversight.dirty (organisation_id, id, at, kind)"
                            + " values (?, nextval('oversight.dirty_seq'), now(), 'ALL')",
                    organisation.id());
            mark(connection, organisation.id());
            connection.commit();
        }
    }

    /** The same in each start, whatever is filled before. */
    private int place(OrganisationEntry organisation) {
        return 1
                + (int) directory.organisations().stream()
                        .filter(other -> other.id() < organisation.id())
                        .count();
    }

    private List<OrganisationEntry> waiting(Connection connection, Predicate<OrganisationEntry> wanted)
            throws SQLException {
        Set<Long> filled = filled(connection);
        return directory.organisations().stream()
                .filter(wanted)
                .filter(organisation -> !organisation.closed() && !filled.contains(organisation.id()))
                .sorted(Comparator.comparingInt(
                                (OrganisationEntry organisation) -> -OrganisationPlan.learners(organisation.code()))
                        .thenComparingLong(OrganisationEntry::id))
                .toList();
    }

    private static Set<Long> filled(Connection connection) throws SQLException {
        Set<Long> filled = new HashSet<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists demo");
            statement.execute("create table if not exists demo.filled (organisation_id bigint primary key)");
            try (ResultSet rows = statement.executeQuery("select organisation_id from demo.filled")) {
                while (rows.next()) {
                    filled.add(rows.getLong(1));
                }
            }
        }
        connection.commit();
        return filled;
    }

    private static void mark(Connection connection, long organisation) throws SQLException {
        try (var statement = connection.prepareStatement("insert into demo.filled values (?)")) {
            statement.setLong(1, organisation);
            statement.execute();
        }
    }

    private Connection open() throws SQLException {
        Connection connection = DriverManager.getConnection(url, user, password);
        connection.setAutoCommit(false);
        return connection;
    }
}
