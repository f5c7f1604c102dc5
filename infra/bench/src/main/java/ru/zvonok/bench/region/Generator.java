package ru.zvonok.bench.region;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import ru.zvonok.bench.region.RegionPlan.Place;
import ru.zvonok.demo.fill.Ids;
import ru.zvonok.demo.fill.RegionFill;
import ru.zvonok.local.DatabaseServer;

/**
 * Fills a region: the models as the demo does, then their copies, two at a time, each in one transaction with the row that
 * says it is there. A run that was killed goes on where it stood. Copies are written without the triggers of foreign keys,
 * for they are images of rows that passed them; {@link #orphans} looks whether that is so.
 */
public final class Generator {

    private static final int AT_ONCE = 2;
    private static final String ROLE = "zvonok_migrate";
    /** Stands among the organisations filled when all is done. */
    private static final long ALL = 0;

    private final DatabaseServer server;
    private final String database;
    private final RegionPlan plan;

    /** Told after each organisation. */
    public interface Progress {
        void done(int organisations, int of);
    }

    public Generator(DatabaseServer server, String database, RegionPlan plan) {
        this.server = server;
        this.database = database;
        this.plan = plan;
    }

    /** Whether somebody else's data stand in the database: people, and not this generator's mark. */
    public boolean foreign() throws SQLException {
        try (Connection connection = open()) {
            return number(connection, "select count(*) from pg_namespace where nspname = 'bench'") == 0
                    && number(connection, "select count(*) from (select from people.person limit 1) one") > 0;
        }
    }

    /** Fills what is not there yet; answers how many rows were copied. */
    public long fill(RegionFill models, Progress progress) throws SQLException {
        if (foreign()) {
            throw new IllegalStateException("data of others");
        }
        Set<Long> wanted = plan.models().stream().map(Place::id).collect(Collectors.toSet());
        try (Connection connection = open()) {
            execute(connection, "create schema if not exists bench");
            execute(connection, "create table if not exists bench.filled (organisation_id bigint primary key)");
            connection.commit();
        }
        int of = plan.places().size();
        models.fill(organisation -> wanted.contains(organisation.id()), (done, all) -> progress.done(done, of));
        allow();
        AtomicInteger done = new AtomicInteger(wanted.size());
        long rows = 0;
        for (Place place : plan.models()) {
            rows += copies(place, done, of, progress);
        }
        if (rows > 0 || !finished()) {
            finish();
        }
        return rows;
    }

    /** Answers how many rows were written. */
    private long copies(Place place, AtomicInteger done, int of, Progress progress) throws SQLException {
        Model model;
        List<Place> waiting;
        try (Connection connection = open()) {
            Set<Long> filled = filled(connection);
            waiting = plan.like(place).stream()
                    .filter(copy -> !filled.contains(copy.id()))
                    .toList();
            done.addAndGet(plan.like(place).size() - waiting.size());
            if (waiting.isEmpty()) {
                return 0;
            }
            model = Model.read(connection, place);
        }
        List<Future<?>> work = new ArrayList<>();
        AtomicBoolean failed = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Place copy : waiting) {
                work.add(threads.submit(() -> {
                    if (!failed.get()) {
                        try {
                            write(model, copy);
                        } catch (SQLException | RuntimeException fault) {
                            // say for want of room: the others would not fare better
                            failed.set(true);
                            throw fault;
                        }
                        progress.done(done.incrementAndGet(), of);
                    }
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
                throw new SQLException(stopped);
            }
        }
        return model.rows() * waiting.size();
    }

    private void write(Model model, Place copy) throws SQLException {
        try (Connection connection = open()) {
            execute(connection, "set local session_replication_role = replica");
            for (Stencil stencil : model.stencils()) {
                CopyIn in = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(stencil.command());
                Ink ink = new Ink(in, copy, model.place().id());
                stencil.print(ink);
                ink.flush();
                in.endCopy();
            }
            execute(connection, """
                    insert into people.person_key (key, guid)
                    select people.key_of(snils), guid from people.person
                     where organisation_id = %d and snils is not null on conflict do nothing
                    """.formatted(copy.id()));
            execute(connection, "insert into bench.filled values (" + copy.id() + ")");
            connection.commit();
        }
    }

    /** The one thing that only an administrator may say: that the filling may go without triggers. */
    private void allow() throws SQLException {
        try (Connection connection = server.administer(database)) {
            execute(connection, "grant set on parameter session_replication_role to " + ROLE + ", zvonok_owner");
        }
    }

    private boolean finished() throws SQLException {
        try (Connection connection = open()) {
            return filled(connection).contains(ALL);
        }
    }

    /** Sequences go on above all ids, the planner learns what there is, pages are marked as seen by all. */
    private void finish() throws SQLException {
        try (Connection connection = open()) {
            long above = plan.firstFree();
            execute(connection, """
                    select setval(format('%%I.%%I', schemaname, sequencename)::regclass, %d) from pg_sequences
                     where last_value between %d and %d
                    """.formatted(above, Ids.RANGE, above - 1));
            connection.commit();
            connection.setAutoCommit(true);
            execute(connection, "vacuum (analyze)");
            execute(connection, "insert into bench.filled values (" + ALL + ") on conflict do nothing");
        }
    }

    /** Rows of an organisation that point at nothing, by foreign key; empty where all is well. */
    public List<String> orphans(long organisation) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = open()) {
            for (String check : rows(connection, """
                    select format('select %L where exists (select from %s c where c.organisation_id = %s and %s'
                                  ' and not exists (select from %s t where %s))',
                                  f.conname, f.conrelid::regclass, $1,
                                  (select string_agg(format('c.%I is not null', a.attname), ' and ')
                                     from unnest(f.conkey) k join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k),
                                  f.confrelid::regclass,
                                  (select string_agg(format('c.%I = t.%I', a.attname, b.attname), ' and ')
                                     from unnest(f.conkey, f.confkey) k(one, other)
                                     join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.one
                                     join pg_attribute b on b.attrelid = f.confrelid and b.attnum = k.other))
                      from pg_constraint f join pg_class c on c.oid = f.conrelid
                     where f.contype = 'f' and f.conparentid = 0
                       and obj_description(c.oid, 'pg_class') like 'TENANT.%'
                    """.replace("$1", String.valueOf(organisation)))) {
                found.addAll(rows(connection, check));
            }
        }
        return found;
    }

    private Set<Long> filled(Connection connection) throws SQLException {
        Set<Long> filled = new HashSet<>();
        for (String id : rows(connection, "select organisation_id::text from bench.filled")) {
            filled.add(Long.valueOf(id));
        }
        return filled;
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        return Long.parseLong(rows(connection, sql).getFirst());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection open() throws SQLException {
        Connection connection =
                DriverManager.getConnection(server.url(database), ROLE, DatabaseServer.localPassword(ROLE));
        connection.setAutoCommit(false);
        return connection;
    }
}
