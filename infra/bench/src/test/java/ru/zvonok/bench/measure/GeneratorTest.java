package ru.zvonok.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.transaction.PlatformTransactionManager;
import ru.zvonok.bench.region.Generator;
import ru.zvonok.bench.region.RegionFolder;
import ru.zvonok.bench.region.RegionPlan;
import ru.zvonok.bench.region.RegionPlan.Kind;
import ru.zvonok.bench.region.RegionPlan.Place;
import ru.zvonok.campus.preschool.AttendanceSheets;
import ru.zvonok.campus.preschool.MonthSheet;
import ru.zvonok.demo.Demo;
import ru.zvonok.demo.DemoOptions;
import ru.zvonok.demo.fill.DemoDay;
import ru.zvonok.demo.fill.RegionFill;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.learning.journal.JournalPage;
import ru.zvonok.platform.access.Actor;
import ru.zvonok.platform.tenancy.TenantScope;

/** A copy points at nothing that is not there, and the doors read from it what they read from its model. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeneratorTest {

    private static final Path MODULE = Path.of("").toAbsolutePath();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final RegionPlan PLAN = new RegionPlan(List.of(
            new Place(1, 101, "lyceum-2", Kind.SCHOOL, "lyceum-2"),
            new Place(2, 102, "svetlyachok", Kind.KINDERGARTEN, "svetlyachok"),
            new Place(3, 103, "college-polytech", Kind.COLLEGE, "college-polytech"),
            new Place(4, 104, "place-4", Kind.SCHOOL, "lyceum-2"),
            new Place(5, 105, "place-5", Kind.KINDERGARTEN, "svetlyachok"),
            new Place(6, 106, "place-6", Kind.COLLEGE, "college-polytech")));

    private final AtomicInteger told = new AtomicInteger();
    private Demo region;
    private Generator generator;
    private Connection connection;
    private List<Seat> seats;

    @BeforeAll
    void fill() throws SQLException {
        Path target = MODULE.resolve("target");
        Path config = target.resolve("config");
        RegionFolder.write(
                PLAN, config, MODULE.resolve("../../tenants-config/demo").normalize());
        region = Demo.start(new DemoOptions(target.resolve("region"), config, 0, DAY, true), Measuring.SETTINGS);
        generator = new Generator(region.database(), Demo.DATABASE, PLAN);
        generator.fill(region.bean(RegionFill.class), (done, of) -> told.incrementAndGet());
        connection = region.database().administer(Demo.DATABASE);
        DemoDay day = region.bean(DemoDay.class);
        seats = new Seats(connection, day.today(), day.schoolYear()).find(2);
    }

    @AfterAll
    void close() throws SQLException {
        connection.close();
        region.close();
    }

    @Test
    void everyOrganisationIsFilledOnce() throws SQLException {
        assertThat(told).hasValue(6);
        generator.fill(region.bean(RegionFill.class), (done, of) -> told.incrementAndGet());
        assertThat(told).hasValue(6);
    }

    @Test
    void copiesPointAtNothingThatIsNotThere() throws SQLException {
        for (Place place : PLAN.places()) {
            assertThat(generator.orphans(place.id())).as(place.code()).isEmpty();
        }
    }

    @Test
    void everyTableOfACopyHasTheRowsOfItsModel() throws SQLException {
        List<String> tables = texts("""
                select c.oid::regclass::text from pg_class c where c.relkind in ('r', 'p') and not c.relispartition
                   and obj_description(c.oid, 'pg_class') like 'TENANT.%'
                   and c.relnamespace not in ('audit'::regnamespace, 'oversight'::regnamespace)""");
        assertThat(tables).hasSizeGreaterThan(60);
        for (String table : tables) {
            for (int model = 101; model <= 103; model++) {
                String count = "select count(*) from " + table + " where organisation_id = ";
                assertThat(texts(count + (model + 3))).as(table).isEqualTo(texts(count + model));
            }
        }
    }

    @Test
    void nobodyOfACopyIsSomebodyElse() throws SQLException {
        for (String what : List.of("p.snils", "p.guid::text", "p.id::text")) {
            assertThat(texts("select " + what + " from people.person p where p.organisation_id in (101, 104)"
                            + " group by 1 having count(*) > 1"))
                    .as(what)
                    .isEmpty();
        }
        assertThat(texts("""
                select p.id::text from people.person p
                 where p.snils is not null and not exists
                   (select from people.person_key k where k.guid = p.guid and k.key = people.key_of(p.snils))
                """)).isEmpty();
        assertThat(texts("""
                select count(*)::text from access.role_grant g join access.account a on a.id = g.account_id
                  join people.person p on p.guid = a.person and p.organisation_id = g.place_id
                 where g.place = 'ORGANISATION' and g.place_id in (101, 104) group by g.place_id"""))
                .hasSize(2)
                .containsOnly(
                        texts("select count(*) from access.role_grant where place = 'ORGANISATION' and place_id = 101")
                                .getFirst());
    }

    @Test
    void theDoorsReadTheJournalOfACopy() {
        assertThat(seats).extracting(Seat::organisation).containsExactly(101L, 104L);
        List<JournalPage> pages = seats.stream().map(this::page).toList();
        JournalPage model = pages.getFirst();
        assertThat(model.lessons()).isNotEmpty();
        assertThat(marks(model)).isPositive();
        assertThat(pages.getLast().lessons()).hasSameSizeAs(model.lessons());
        assertThat(pages.getLast().students()).hasSameSizeAs(model.students());
        assertThat(marks(pages.getLast())).isEqualTo(marks(model));
    }

    @Test
    void everyJobRunsInACopy() {
        for (Job job : region.bean(Jobs.class).all()) {
            Job.Call call = job.work().at(seats.getLast());
            AtomicInteger runs = new AtomicInteger();
            call.bound(region.bean(TenantScope.class), () -> {
                call.takenBack(region.bean(PlatformTransactionManager.class));
                runs.incrementAndGet();
            });
            assertThat(runs).as(job.name()).hasValue(1);
        }
    }

    @Test
    void theDiaryOfACopyIsReadThroughHttpWithAToken() {
        WebJobs web = new WebJobs(region.address(), region.bean(Journal.class), region.bean(Jobs.class));
        List<Job> diaries = web.all().stream()
                .filter(job -> job.name().startsWith(WebJobs.DIARY))
                .toList();
        assertThat(diaries).extracting(Job::name).containsExactly("diary-api-week", "diary-api-quarter");
        for (Job job : diaries) {
            Job.Call call = job.work().at(seats.getLast());
            assertThat(SqlRecorder.recordRequests(call.run())).as(job.name()).hasSizeGreaterThan(5);
        }
    }

    @Test
    void theDoorsReadTheSheetsOfACopy() throws SQLException {
        List<Integer> noted = new ArrayList<>();
        for (long organisation : List.of(102L, 105L)) {
            Actor head = head(organisation);
            AttendanceSheets sheets = region.bean(AttendanceSheets.class);
            MonthSheet sheet = as(head, organisation, () -> {
                long group = sheets.groupsToday().getFirst().group();
                return sheets.sheet(group, YearMonth.from(DAY));
            });
            noted.add(sheet.children().stream()
                    .mapToInt(child -> child.days().size())
                    .sum());
        }
        assertThat(noted.getFirst()).isPositive().isEqualTo(noted.getLast());
    }

    @Test
    void dataOfOthersAreLeftAlone() throws SQLException {
        assertThat(generator.foreign()).isFalse();
        try (Statement statement = connection.createStatement()) {
            statement.execute("alter schema bench rename to of_others");
            try {
                assertThat(generator.foreign()).isTrue();
            } finally {
                statement.execute("alter schema of_others rename to bench");
            }
        }
    }

    private JournalPage page(Seat seat) {
        return as(seat.teacher().actor(), seat.organisation(), () -> region.bean(Journal.class)
                .page(seat.course(), seat.quarter()));
    }

    private static int marks(JournalPage page) {
        return page.students().stream()
                .flatMap(student -> student.cells().values().stream())
                .mapToInt(cell -> cell.marks().size())
                .sum();
    }

    private <T> T as(Actor actor, long organisation, Supplier<T> work) {
        List<T> found = new ArrayList<>();
        SignedInHere.as(actor, () -> found.add(region.bean(TenantScope.class).in(organisation, work)));
        return found.getFirst();
    }

    private Actor head(long organisation) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select a.id, a.person, a.shown_name from access.account a
                          join access.role_grant g on g.account_id = a.id
                         where g.role = 'PRINCIPAL' and g.place = 'ORGANISATION' and g.place_id = """ + organisation)) {
            row.next();
            return new Actor(row.getLong(1), row.getObject(2, UUID.class), row.getString(3));
        }
    }

    private List<String> texts(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
