package ru.zvonok.demo.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.demo.Stars;
import ru.zvonok.demo.bench.SqlRecorder.Recorded;
import ru.zvonok.demo.fill.DemoDay;
import ru.zvonok.learning.diary.Diary;
import ru.zvonok.learning.journal.CellAnswer;
import ru.zvonok.learning.journal.EditCell;
import ru.zvonok.learning.journal.EditResult;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.learning.journal.JournalPage;
import ru.zvonok.learning.journal.JournalStudent;
import ru.zvonok.local.DatabaseServer;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.access.SignedIn;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.tenancy.TenantScope;

/**
 * Calls of doors on the demo region, warm, one client, and beside each the very statements it issued, run again without
 * the application: begin, statements, commit, every row read.
 */
public final class Bench {

    public static final Map<String, String> SETTINGS = Map.of(SqlRecorder.PROPERTY, "true");

    private static final int WARM = 150;
    private static final int MEASURED = 400;

    private final TenantScope scope;
    private final TransactionTemplate transaction;
    private final Journal journal;
    private final Diary diary;
    private final DemoDay day;
    private final String url;
    private final List<Measure> measures = new ArrayList<>();

    private long organisation;
    private long course;
    private DateRange days = new DateRange(LocalDate.EPOCH, LocalDate.EPOCH);

    /** Medians and 95th percentiles in milliseconds, and how many statements one call issues. */
    public record Measure(String work, double door, double door95, double sql, int statements) {

        public double ratio() {
            return sql == 0 ? 0 : door / sql;
        }
    }

    public Bench(ApplicationContext context, String url) {
        this.scope = context.getBean(TenantScope.class);
        this.transaction = context.getBean(TransactionTemplate.class);
        this.journal = context.getBean(Journal.class);
        this.diary = context.getBean(Diary.class);
        this.day = context.getBean(DemoDay.class);
        this.url = url;
    }

    /** Runs everything; needs the filled region. */
    public List<Measure> run() throws SQLException {
        Actor teacher;
        Actor pupil;
        long person;
        try (Connection connection = open()) {
            teacher = actor(connection, "teacher");
            pupil = actor(connection, "pupil");
            choose(connection, teacher);
            person = person(connection, pupil);
        }
        as(teacher, this::journalPage);
        as(teacher, () -> marks(1, "save one mark"));
        as(teacher, () -> marks(30, "save a column of 30 marks"));
        as(pupil, () -> measure("diary week of a pupil", () -> diary.week(person, day.today())));
        return List.copyOf(measures);
    }

    private void journalPage() {
        measure("journal page of a quarter", () -> journal.page(course, days));
    }

    /** Types other values into the cells of the running lesson, again and again. */
    private void marks(int cells, String work) {
        JournalPage page = journal.page(course, days);
        long lesson = page.lessons().stream()
                .filter(one -> one.closed() == null && one.mayMark())
                .reduce((one, other) -> other)
                .orElseThrow()
                .lesson()
                .id();
        List<Long> students = page.students().stream()
                .map(JournalStudent::person)
                .limit(cells)
                .toList();
        long[] versions = new long[students.size()];
        int[] turn = {0};
        Supplier<EditResult> edit = () -> {
            turn[0]++;
            List<EditCell> edits = IntStream.range(0, students.size())
                    .mapToObj(i -> new EditCell(
                            UUID.randomUUID(),
                            students.get(i),
                            lesson,
                            Integer.toString(3 + (turn[0] + i) % 3),
                            versions[i]))
                    .toList();
            return journal.edit(course, days, edits);
        };
        Runnable call = () -> {
            EditResult result = edit.get();
            for (int i = 0; i < versions.length; i++) {
                versions[i] = version(result.answers().get(i));
            }
        };
        call.run();
        call.run();
        measureWrites(
                work,
                call,
                () -> transaction.executeWithoutResult(status -> {
                    if (edit.get().answers().isEmpty()) {
                        throw new IllegalStateException("nothing was answered");
                    }
                    status.setRollbackOnly();
                }));
    }

    private static long version(CellAnswer answer) {
        return switch (answer) {
            case CellAnswer.Saved saved -> saved.cell().version();
            case CellAnswer.Conflict conflict -> conflict.theirs().version();
            case CellAnswer.Refused refused ->
                throw new IllegalStateException(refused.problem().code());
        };
    }

    private void measure(String work, Runnable call) {
        repeat(WARM, call);
        List<Recorded> statements = SqlRecorder.record(call);
        long[] door = repeat(MEASURED, call);
        long[] sql = replays(() -> statements);
        note(work, door, sql, statements.size());
    }

    /** Each time other edits: recorded in a transaction that is taken back, then run and committed. */
    private void measureWrites(String work, Runnable call, Runnable takenBack) {
        repeat(WARM, call);
        long[] door = repeat(MEASURED, call);
        int[] statements = {0};
        long[] sql = replays(() -> {
            List<Recorded> recorded = SqlRecorder.record(takenBack);
            statements[0] = recorded.size();
            return recorded;
        });
        note(work, door, sql, statements[0]);
    }

    private void note(String work, long[] door, long[] sql, int statements) {
        measures.add(new Measure(work, at(door, 0.5), at(door, 0.95), at(sql, 0.5), statements));
    }

    private static long[] repeat(int times, Runnable call) {
        long[] spent = new long[times];
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            call.run();
            spent[i] = System.nanoTime() - start;
        }
        return spent;
    }

    private long[] replays(Supplier<List<Recorded>> statements) {
        long[] spent = new long[MEASURED];
        try (Connection connection = open()) {
            connection.setAutoCommit(false);
            for (int i = -WARM; i < MEASURED; i++) {
                List<Recorded> recorded = statements.get();
                long start = System.nanoTime();
                SqlRecorder.replay(connection, recorded);
                connection.commit();
                if (i >= 0) {
                    spent[i] = System.nanoTime() - start;
                }
            }
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
        return spent;
    }

    private static double at(long[] spent, double share) {
        long[] sorted = spent.clone();
        java.util.Arrays.sort(sorted);
        return sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }

    private void as(Actor actor, Runnable work) {
        var token = UsernamePasswordAuthenticationToken.authenticated(new Person(actor), null, List.of());
        SecurityContextHolder.setContext(new SecurityContextImpl(token));
        try {
            scope.run(organisation, work);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(url, "zvonok_app", DatabaseServer.localPassword("zvonok_app"));
    }

    private static Actor actor(Connection connection, String key) throws SQLException {
        return row(
                connection,
                "select id, person, shown_name from access.account where login = ?",
                row -> new Actor(row.getLong(1), row.getObject(2, UUID.class), row.getString(3)),
                Stars.of(key).login());
    }

    /** The course the teacher of the list teaches to the class of the pupil of the list. */
    private void choose(Connection connection, Actor teacher) throws SQLException {
        organisation = row(
                connection,
                "select id from tenancy.organisation where code = ?",
                row -> row.getLong(1),
                Stars.of("teacher").place());
        bind(connection);
        course = row(connection, """
                        select c.id from curriculum.course c
                          join curriculum.subject s on s.organisation_id = c.organisation_id and s.id = c.subject_id
                          join curriculum.teaching_assignment t on t.organisation_id = c.organisation_id and t.course_id = c.id
                          join people.person p on p.organisation_id = t.organisation_id and p.id = t.person_id
                          join enrolment.school_class k on k.organisation_id = c.organisation_id and k.id = c.group_id
                         where c.organisation_id = ? and p.guid = ? and k.name = '7Б'
                         order by c.hours_a_week desc, c.id limit 1
                        """, row -> row.getLong(1), organisation, teacher.person());
        LocalDate from = day.year().quarters().stream()
                .filter(quarter -> quarter.contains(day.today()))
                .findFirst()
                .orElseThrow()
                .from();
        days = new DateRange(from, day.today());
    }

    private long person(Connection connection, Actor actor) throws SQLException {
        return row(
                connection,
                "select id from people.person where organisation_id = ? and guid = ?",
                row -> row.getLong(1),
                organisation,
                actor.person());
    }

    private void bind(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement statement = connection.prepareStatement("select tenancy.set_tenant(?)")) {
            statement.setLong(1, organisation);
            statement.execute();
        }
    }

    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> T row(Connection connection, String sql, Reader<T> reader, Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new SQLException("nothing found: " + sql);
                }
                return reader.read(rows);
            }
        }
    }

    private record Person(Actor actor) implements SignedIn, java.security.Principal {

        @Override
        public String getName() {
            return Long.toString(actor.account());
        }

        @Override
        public @Nullable Long session() {
            return null;
        }
    }
}
