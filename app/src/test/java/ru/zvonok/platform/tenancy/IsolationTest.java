package ru.zvonok.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.learning.LearningFixture;
import ru.zvonok.learning.LearningFixture.Colleague;
import ru.zvonok.learning.LearningFixture.School;
import ru.zvonok.learning.journal.EditCell;
import ru.zvonok.learning.journal.GiveHomework;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.learning.journal.LessonCards;
import ru.zvonok.learning.timetable.Lesson;
import ru.zvonok.platform.access.Role;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.registry.enrolment.Absences;
import ru.zvonok.registry.enrolment.ExcusedAbsence;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.TwoTenants;

/** The wall at each tenant table there is: what every database role reads, and that it writes nowhere but at home. */
@ModuleTest
class IsolationTest {

    private static final String DENIED = "permission denied";
    private static final String WALL = "violates row-level security policy";
    private static final String READ_ONLY = "read-only transaction";

    @Autowired
    LearningFixture fixture;

    @Autowired
    Journal journal;

    @Autowired
    LessonCards cards;

    @Autowired
    Absences absences;

    @Autowired
    TenantScope scope;

    @Autowired
    TwoTenants tenants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Value("${zvonok.database.url}")
    String url;

    @Value("${zvonok.database.migrate-password}")
    String password;

    /** Tenant tables with what an insert needs to find its partition. */
    private final Map<String, Boolean> tables = new TreeMap<>();

    private final Map<String, Long> rows = new TreeMap<>();
    private long home;
    private long foreign;

    @BeforeEach
    void somebodyElsesRows() throws SQLException {
        home = fixture.school().id();
        School school = fixture.school();
        foreign = school.id();
        Colleague teacher = school.colleague(Role.TEACHER);
        long group = school.schoolClass(7, "Б");
        school.lead(group, teacher);
        long algebra = school.course(group, "Алгебра", teacher);
        school.slot(algebra, DayOfWeek.THURSDAY, 2);
        school.generate(LearningFixture.TODAY, LearningFixture.TODAY);
        long pupil = school.pupils(group, 1, LearningFixture.START).getFirst();
        Lesson lesson = school.lesson(algebra, LearningFixture.TODAY);
        DateRange day = new DateRange(LearningFixture.TODAY, LearningFixture.TODAY);
        school.run(
                teacher.actor(),
                () -> journal.edit(algebra, day, List.of(new EditCell(UUID.randomUUID(), pupil, lesson.id(), "5", 0))));
        school.run(teacher.actor(), () -> cards.give(new GiveHomework(algebra, lesson.id(), null, "§ 1", null)));
        school.run(
                teacher.actor(),
                () -> absences.note(
                        new ExcusedAbsence(0, pupil, day.from(), day.from(), ExcusedAbsence.Reason.SICK, null)));
        try (Connection connection = DriverManager.getConnection(url, "zvonok_migrate", password);
                Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery("""
                    select c.oid::regclass::text, c.relkind = 'p' from pg_class c
                     where c.relkind in ('r', 'p') and not c.relispartition and obj_description(c.oid) like 'TENANT.%'
                    """)) {
                while (found.next()) {
                    tables.put(found.getString(1), found.getBoolean(2));
                }
            }
            for (String table : tables.keySet()) {
                try (ResultSet count = statement.executeQuery(
                        "select count(*) from " + table + " where organisation_id = " + foreign)) {
                    count.next();
                    rows.put(table, count.getLong(1));
                }
            }
        }
        assertThat(tables).hasSizeGreaterThan(40);
        assertThat(rows.values().stream().filter(count -> count > 0))
                .as("tables in which somebody else's rows stand")
                .hasSizeGreaterThan(20);
    }

    @Test
    void anOrganisationReadsChangesAndDeletesNothingOfAnother() {
        for (String table : tables.keySet()) {
            assertThat(in(new Scope.Organisation(home), () -> count(table)))
                    .as(table)
                    .isZero();
            assertThat(in(null, () -> count(table))).as(table).isZero();
            for (String change : List.of(
                    "update " + table + " set organisation_id = organisation_id where organisation_id = :foreign",
                    "delete from " + table + " where organisation_id = :foreign")) {
                harmless(change);
            }
        }
        everythingIsStillThere();
    }

    /** Without a word about the tenant in the statement the wall alone stands. */
    @Test
    void whatIsDoneToAllRowsIsDoneToTheOwnOnly() {
        for (String table : tables.keySet()) {
            for (String change : List.of(
                    "update " + table + " set organisation_id = organisation_id where organisation_id is not null",
                    "delete from " + table + " where organisation_id is not null")) {
                harmless(change);
            }
        }
        everythingIsStillThere();
    }

    @Test
    void anOrganisationWritesNoRowForAnother() {
        tables.forEach((table, parted) -> assertThatThrownBy(
                        () -> in(new Scope.Organisation(home), () -> insert(table, parted)))
                .as(table)
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .message()
                .satisfiesAnyOf(said -> assertThat(said).contains(WALL), said -> assertThat(said)
                        .contains(DENIED)));
    }

    @Test
    void noOwnRowIsGivenToAnother() {
        Scope theirs = new Scope.Organisation(foreign);
        int tried = 0;
        for (String table : tables.keySet()) {
            if (rows.getOrDefault(table, 0L) > 0) {
                tried++;
                assertThatThrownBy(() -> in(theirs, () -> jdbc.sql("update " + table
                                        + " set organisation_id = :home where organisation_id = :foreign")
                                .param("home", home)
                                .param("foreign", foreign)
                                .update()))
                        .as(table)
                        .isInstanceOf(DataAccessException.class)
                        .rootCause()
                        .message()
                        .satisfiesAnyOf(said -> assertThat(said).contains(WALL), said -> assertThat(said)
                                .contains(DENIED));
            }
        }
        assertThat(tried).isGreaterThan(20);
    }

    @Test
    void whoLooksFromAboveReadsTheOwnScopeAndNothingElse() {
        for (String table : tables.keySet()) {
            long there = rows.getOrDefault(table, 0L);
            assertThat(in(new Scope.Several(List.of(home)), () -> count(table)))
                    .as(table)
                    .isZero();
            assertThat(in(new Scope.Several(List.of()), () -> count(table)))
                    .as(table)
                    .isZero();
            assertThat(in(new Scope.Several(List.of(home, foreign)), () -> count(table)))
                    .as(table)
                    .isEqualTo(there);
            assertThat(in(new Scope.Region(), () -> count(table))).as(table).isEqualTo(there);
        }
    }

    @Test
    void whoLooksFromAboveWritesNowhere() {
        for (Scope above : List.of(new Scope.Several(List.of(home, foreign)), new Scope.Region())) {
            tables.forEach((table, parted) -> {
                List<Supplier<Integer>> writes = List.of(
                        () -> insert(table, parted),
                        () -> jdbc.sql("update " + table
                                        + " set organisation_id = organisation_id where organisation_id = :foreign")
                                .param("foreign", foreign)
                                .update(),
                        () -> jdbc.sql("delete from " + table + " where organisation_id = :foreign")
                                .param("foreign", foreign)
                                .update());
                for (Supplier<Integer> write : writes) {
                    assertThatThrownBy(() -> in(above, write))
                            .as(table)
                            .isInstanceOf(DataAccessException.class)
                            .rootCause()
                            .message()
                            .satisfiesAnyOf(said -> assertThat(said).contains(READ_ONLY), said -> assertThat(said)
                                    .contains(DENIED));
                }
            });
        }
    }

    @Test
    void aLinkToAnotherOrganisationsThingIsRefusedByItsKey() throws SQLException {
        List<String> loose = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url, "zvonok_migrate", password);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("""
                        select f.conrelid::regclass || '.' || f.conname from pg_constraint f
                         where f.contype = 'f' and f.conparentid = 0
                           and coalesce(obj_description(f.conrelid), '') like 'TENANT.%'
                           and coalesce(obj_description(f.confrelid), '') like 'TENANT.%'
                           and not exists (
                             select from unnest(f.conkey, f.confkey) k(own, theirs)
                               join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k.own
                               join pg_attribute b on b.attrelid = f.confrelid and b.attnum = k.theirs
                              where a.attname = 'organisation_id' and b.attname = 'organisation_id')
                        """)) {
            while (found.next()) {
                loose.add(found.getString(1));
            }
        }
        assertThat(loose)
                .as("keys that pair the organisation with anything else")
                .isEmpty();
    }

    private void harmless(String change) {
        try {
            scope.run(
                    home,
                    () -> transaction.executeWithoutResult(status -> {
                        status.setRollbackOnly();
                        var statement = jdbc.sql(change);
                        (change.contains(":foreign") ? statement.param("foreign", foreign) : statement).update();
                    }));
        } catch (DataAccessException refused) {
            assertThat(refused.getMostSpecificCause().getMessage())
                    .as(change)
                    .satisfiesAnyOf(said -> assertThat(said).contains(DENIED), said -> assertThat(said)
                            .contains("violates foreign key"));
        }
    }

    private void everythingIsStillThere() {
        Map<String, Long> now = new TreeMap<>();
        tables.keySet().forEach(table -> now.put(table, in(new Scope.Organisation(foreign), () -> count(table))));
        assertThat(now).isEqualTo(rows);
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table + " where organisation_id = :foreign")
                .param("foreign", foreign)
                .query(Long.class)
                .single();
    }

    private int insert(String table, boolean parted) {
        String sql = parted
                ? "insert into " + table + " (organisation_id, school_year) values (:foreign, 2026)"
                : "insert into " + table + " (organisation_id) values (:foreign)";
        return jdbc.sql(sql).param("foreign", foreign).update();
    }

    private <T> T in(@org.jspecify.annotations.Nullable Scope where, Supplier<T> work) {
        Supplier<T> inTransaction = () -> transaction.execute(status -> work.get());
        return where == null ? inTransaction.get() : scope.in(where, inTransaction);
    }
}
