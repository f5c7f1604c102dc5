package ru.zvonok.platform.tenancy.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.SchoolClock;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.DirectoryReload;
import ru.zvonok.platform.tenancy.Municipality;
import ru.zvonok.platform.tenancy.OrganisationEntry;
import ru.zvonok.platform.tenancy.OrganisationKind;
import ru.zvonok.platform.tenancy.RegionConfiguration;
import ru.zvonok.platform.tenancy.RegionConfiguration.Applied;
import ru.zvonok.platform.tenancy.TenancyProblem;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.TwoTenants;

/** What a reading of the files does to the directory. */
@ModuleTest
class RegionConfigurationTest {

    @Autowired
    SchoolClock clock;

    @Autowired
    ConfigurationReader reader;

    @Autowired
    MigrationAccess migration;

    @Autowired
    DirectoryReload reload;

    @Autowired
    Directory directory;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TwoTenants tenants;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @TempDir
    Path folder;

    private Connection connection;
    private ConfigurationQuery query;

    @BeforeEach
    void aRegion() throws IOException, SQLException {
        connection = migration.open();
        connection.setAutoCommit(false);
        query = new ConfigurationQuery(connection);
        write("region.yaml", """
                region: {code: region, id: 1, name: Наш край, timeZone: Europe/Moscow}
                """);
        write("municipalities/near.yaml", """
                municipality: {code: near, id: 2, name: Ближний район, authority: Отдел образования}
                organisations:
                  - {code: a, id: 10, name: Школа А, shortName: А1, kind: school, modules: [school]}
                  - {code: b, id: 11, name: Школа Б, shortName: Б1, kind: school, modules: [school, preschool]}
                """);
        write("rules/journal.yaml", """
                rules:
                  - {key: journal.days, validFrom: 2022-09-01, value: 1, basis: Приказ}
                  - {key: journal.days, validFrom: 2026-09-01, value: 2, basis: Приказ}
                  - {key: journal.days, validFrom: 2026-09-01, value: 3, basis: Приказ, municipality: near}
                """);
    }

    /** What a test wrote never was: its region would close the organisations of all other tests. */
    @AfterEach
    void rollBack() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void whatIsNewIsAddedAndTheSameAgainChangesNothing() {
        Applied first = apply();
        assertThat(first.added()).isEqualTo(3);
        assertThat(first.rules()).isEqualTo(3);
        assertThat(apply()).isEqualTo(new Applied(0, 0, 0, 0, 0));
        assertThat(organisations()).containsExactlyInAnyOrder("a Школа А", "b Школа Б");
    }

    @Test
    void aNewNameIsTakenAndNothingIsEverDeleted() throws IOException {
        apply();
        write("municipalities/near.yaml", """
                municipality: {code: near, id: 2, name: Ближний округ}
                organisations:
                  - {code: a, id: 10, name: Гимназия А, shortName: А1, kind: school, modules: [school]}
                """);

        assertThat(apply()).isEqualTo(new Applied(0, 2, 1, 0, 0));
        assertThat(organisations()).containsExactlyInAnyOrder("a Гимназия А", "b Школа Б closed");
    }

    @Test
    void whatComesBackIsOpenAgain() throws IOException {
        apply();
        String before = Files.readString(folder.resolve("municipalities/near.yaml"));
        Files.delete(folder.resolve("municipalities/near.yaml"));
        write("rules/journal.yaml", "rules: []\n");
        Applied without = apply();
        assertThat(without.closed()).isEqualTo(3);
        assertThat(without.rules()).isEqualTo(3);

        write("municipalities/near.yaml", before);
        assertThat(apply()).isEqualTo(new Applied(0, 0, 0, 3, 0));
    }

    @Test
    void codesAndIdsStayForEver() throws IOException {
        apply();
        String before = Files.readString(folder.resolve("municipalities/near.yaml"));

        write("municipalities/near.yaml", before.replace("code: a", "code: z"));
        refused(TenancyProblem.CONFIG_CODE_CHANGED);
        write("municipalities/near.yaml", before.replace("id: 10", "id: 12"));
        refused(TenancyProblem.CONFIG_ID_CHANGED);
        write("municipalities/near.yaml", before);
        write("region.yaml", "region: {code: other, id: 1, name: Наш край, timeZone: Europe/Moscow}\n");
        refused(TenancyProblem.CONFIG_OTHER_REGION);

        assertThat(organisations()).contains("a Школа А");
    }

    @Test
    void aReloadIsSeenAtOnceAndNotedInTheAudit() throws IOException {
        long known = tenants.organisation(OrganisationKind.SCHOOL, tenants.municipality());
        long added = TwoTenants.nextId();
        writeAllThatIsThere(
                "  - {code: n%d, id: %d, name: Новая, shortName: Новая, kind: college, modules: [vocational]}\n"
                        .formatted(added, added));
        long entries = regionalEntries();
        var service = new ConfigurationService(
                new ConfigurationSettings(folder.toString(), Duration.ZERO), reader, migration, reload, events, clock);

        Applied applied = service.reload(RegionConfiguration.Cause.REQUEST);

        assertThat(applied.added()).isEqualTo(1);
        assertThat(applied.closed()).isZero();
        assertThat(directory.organisation(added))
                .hasValueSatisfying(entry -> assertThat(entry.kind()).isEqualTo(OrganisationKind.COLLEGE));
        assertThat(directory.organisation(known))
                .hasValueSatisfying(entry -> assertThat(entry.closed()).isFalse());
        assertThat(regionalEntries()).isEqualTo(entries + 1);
    }

    @Test
    void aRefusedReadingIsRememberedAndAppliesNothing() throws IOException {
        write("organisations.yaml", "organisations:\n  - {code: x, id: ten}\n");
        long entries = regionalEntries();
        var service = new ConfigurationService(
                new ConfigurationSettings(folder.toString(), Duration.ZERO), reader, migration, reload, events, clock);

        assertThatThrownBy(() -> service.reload(RegionConfiguration.Cause.REQUEST))
                .isInstanceOf(Refusal.class);

        assertThat(service.last()).hasValueSatisfying(last -> {
            assertThat(last.at()).isEqualTo(clock.now());
            assertThat(last.applied()).isNull();
            assertThat(last.refused()).isNotNull().satisfies(refusal -> assertThat(refusal.arguments())
                    .startsWith("organisations.yaml", "2"));
        });
        assertThat(service.files()).contains("region.yaml", "organisations.yaml");
        assertThat(regionalEntries()).isEqualTo(entries);
    }

    private void refused(TenancyProblem problem) {
        assertThatThrownBy(this::apply).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problem())
                .isEqualTo(problem));
    }

    private Applied apply() {
        return new ConfigurationWriter(query).write(reader.read(folder));
    }

    /** The rows of this test's region; those of other tests are in the same database. */
    private List<String> organisations() {
        return query.organisations().stream()
                .filter(row -> row.id() < 100)
                .map(row -> row.code() + " " + row.name() + (row.closed() ? " closed" : ""))
                .toList();
    }

    private long regionalEntries() {
        return transaction.execute(status -> jdbc.sql(
                        "select count(*) from audit.regional_entry where event = 'tenancy.configuration-applied'")
                .query(Long.class)
                .single());
    }

    private void writeAllThatIsThere(String more) throws IOException {
        write(
                "organisations.yaml",
                "organisations:\n" + lines(directory.organisations().stream().filter(one -> one.municipality() == null))
                        + more);
        Files.delete(folder.resolve("municipalities/near.yaml"));
        write("rules/journal.yaml", "rules: []\n");
        for (Municipality one : directory.municipalities()) {
            String inside = lines(directory.ofMunicipality(one.id()).stream());
            write("municipalities/" + one.code() + ".yaml", """
                    municipality: {code: %s, id: %d, name: %s}
                    organisations:%s
                    """.formatted(
                            one.code(), one.id(), one.name(), inside.isEmpty() ? " []" : "\n" + inside));
        }
    }

    private static String lines(Stream<OrganisationEntry> organisations) {
        return organisations
                .map(one -> "  - {code: %s, id: %d, name: %s, shortName: \"%s\", kind: %s, modules: [%s]}\n"
                        .formatted(
                                one.code(),
                                one.id(),
                                one.name(),
                                one.shortName(),
                                one.kind().name().toLowerCase(Locale.ROOT),
                                one.modules().stream()
                                        .map(module -> module.name().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))))
                .collect(Collectors.joining());
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
