package ru.zvonok.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import ru.zvonok.support.ModuleTest;
import ru.zvonok.support.TwoTenants;

/** Public facts of the region as they stand in the database, and its dated rules. */
@ModuleTest
class DirectoryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 12);

    @Autowired
    Directory directory;

    @Autowired
    DirectoryReload reload;

    @Autowired
    RegionalRules rules;

    @Autowired
    RegionConfiguration configuration;

    @Autowired
    TenantScope scope;

    @Autowired
    TwoTenants tenants;

    @Value("${zvonok.database.url}")
    String url;

    @Value("${zvonok.database.migrate-password}")
    String password;

    @Test
    void theBoundOrganisationIsKnownWithItsOwnTime() throws SQLException {
        long moscow = tenants.school();
        long far = tenants.school();
        migrate("update tenancy.organisation set time_zone = 'Asia/Kamchatka' where id = " + far);
        reload.forget();
        assertThat(scope.in(moscow, () -> directory.current().id())).isEqualTo(moscow);
        assertThat(scope.in(moscow, directory::localNow)).isEqualTo(LocalDateTime.of(2026, 11, 12, 10, 40));
        assertThat(scope.in(far, directory::localNow)).isEqualTo(LocalDateTime.of(2026, 11, 12, 19, 40));
        assertThat(scope.in(far, directory::today)).isEqualTo(TODAY);
        assertThatThrownBy(directory::current).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> scope.in(Long.MAX_VALUE, directory::current))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aMunicipalityIsFoundWithItsOrganisationsAndNoOthers() {
        long municipality = tenants.municipality();
        long inside = tenants.organisation(OrganisationKind.SCHOOL, municipality);
        tenants.organisation(OrganisationKind.SCHOOL, tenants.municipality());
        assertThat(directory.municipality(municipality)).map(Municipality::id).contains(municipality);
        assertThat(directory.municipality(Long.MAX_VALUE)).isEmpty();
        assertThat(directory.ofMunicipality(municipality))
                .extracting(OrganisationEntry::id)
                .containsExactly(inside);
    }

    @Test
    void aRegionWithoutAnAuthorityAnswersItself() {
        assertThat(directory.regionAuthority()).isEqualTo(directory.regionName());
    }

    @Test
    void aRuleHoldsWhereAndWhenItIsTold() {
        long municipality = tenants.municipality();
        long inside = tenants.organisation(OrganisationKind.SCHOOL, municipality);
        long outside = tenants.school();
        String key = "test.rule-" + municipality;
        tenants.rule(key, null, "2026-09-01", "7");
        tenants.rule(key, municipality, "2026-11-01", "3");
        tenants.rule(key + "-word", null, "2026-09-01", "\"слово\"");
        assertThat(scope.in(inside, () -> rules.number(key, TODAY))).isEqualByComparingTo("3");
        assertThat(scope.in(inside, () -> rules.whole(key, LocalDate.of(2026, 10, 31))))
                .isEqualTo(7);
        assertThat(scope.in(outside, () -> rules.number(key, TODAY))).isEqualByComparingTo("7");
        assertThat(rules.number(key, TODAY, directory.organisation(inside).orElseThrow()))
                .isEqualByComparingTo("3");
        assertThatThrownBy(() -> scope.in(outside, () -> rules.number(key, LocalDate.of(2026, 8, 31))))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> scope.in(outside, () -> rules.number(key + "-word", TODAY)))
                .isInstanceOf(IllegalStateException.class);
        tenants.rule(key + "-half", null, "2026-09-01", "2.5");
        assertThatThrownBy(() -> scope.in(outside, () -> rules.whole(key + "-half", TODAY)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(key + "-half");
        assertThat(rules.all()).extracting(RegionalRules.Rule::key).contains(key);
        assertThat(rules.find(key, TODAY, directory.organisation(inside).orElseThrow()))
                .map(RegionalRules.Rule::municipality)
                .contains(municipality);
    }

    /** Who writes a region's rules finds every number there is. */
    @Test
    void everyNumberOfTheProductStandsInTheReadme() throws IOException {
        Set<String> told = Pattern.compile("^\\| `([a-z.-]+\\.[a-z-]+)` \\| [0-9\\[]", Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("../tenants-config/README.md")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = rules.all().stream()
                .filter(rule -> !rule.ofRegion())
                .map(RegionalRules.Rule::key)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(told).isEqualTo(there);
    }

    @Test
    void anAgeIsReachedOnTheBirthday() {
        long school = tenants.school();
        String key = "test.age-" + school;
        tenants.rule(key, null, "2000-01-01", "18");
        tenants.rule(key, null, "2026-12-01", "21");
        LocalDate birth = LocalDate.of(2008, 11, 12);
        assertThat(scope.in(school, () -> rules.reached(key, birth, LocalDate.of(2026, 11, 11))))
                .isFalse();
        assertThat(scope.in(school, () -> rules.reached(key, birth, LocalDate.of(2026, 11, 12))))
                .isTrue();
        assertThat(scope.in(school, () -> rules.reached(key, birth, LocalDate.of(2026, 12, 1))))
                .isFalse();
    }

    @Test
    void withoutAFolderThereIsNothingToRead() {
        assertThat(configuration.configured()).isFalse();
        assertThat(configuration.files()).isEmpty();
        assertThat(configuration.last()).isEmpty();
        assertThat(configuration.reload(RegionConfiguration.Cause.REQUEST).nothing())
                .isTrue();
    }

    private void migrate(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "zvonok_migrate", password);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
