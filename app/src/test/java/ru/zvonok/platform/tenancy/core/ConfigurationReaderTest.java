package ru.zvonok.platform.tenancy.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.tenancy.TenancyProblem;

/** Every way in which the files of a region can be wrong, and what is said of it. */
class ConfigurationReaderTest {

    private static final String REGION = """
            region:
              code: region
              id: 1
              name: Наш край
              timeZone: Europe/Moscow
            """;

    private final ConfigurationReader reader = new ConfigurationReader(new ConfigurationFile());

    @TempDir
    Path folder;

    @BeforeEach
    void aRegion() throws IOException {
        write("region.yaml", REGION);
    }

    @Test
    void theDemoRegionIsRead() {
        Configured demo = reader.read(Path.of("../tenants-config/demo"));

        assertThat(demo.municipalities()).hasSize(2);
        assertThat(demo.organisations()).hasSize(12);
        assertThat(demo.organisations().stream().filter(one -> one.municipality() == null))
                .hasSize(2);
        assertThat(demo.rules()).isNotEmpty();
    }

    @Test
    void theNearestTimeZoneCounts() throws IOException {
        write("municipalities/far.yaml", """
                municipality:
                  code: far
                  id: 2
                  name: Дальний район
                  timeZone: Asia/Sakhalin
                organisations:
                  - {code: a, id: 10, name: Школа А, shortName: А1, kind: school, modules: [school]}
                  - {code: b, id: 11, name: Школа Б, shortName: Б1, kind: school, modules: [school], timeZone: Asia/Kamchatka}
                """);
        write(
                "organisations.yaml",
                organisations("{code: c, id: 12, name: Школа В, shortName: В1, kind: college, modules: [vocational]}"));

        assertThat(reader.read(folder).organisations().stream()
                        .map(one -> one.zone().getId()))
                .containsExactlyInAnyOrder("Asia/Sakhalin", "Asia/Kamchatka", "Europe/Moscow");
    }

    @Test
    void aFolderThatIsNotThere() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> reader.read(folder.resolve("nowhere")));
        assertThat(refusal.problem()).isEqualTo(TenancyProblem.CONFIG_NO_FOLDER);
    }

    @Test
    void aRegionWithoutItsFile() throws IOException {
        Files.delete(folder.resolve("region.yaml"));
        refused(TenancyProblem.CONFIG_NO_FILE, "region.yaml", 1);
    }

    @Test
    void anEmptyFile() throws IOException {
        write("organisations.yaml", "# nothing yet\n");
        refused(TenancyProblem.CONFIG_EMPTY, "organisations.yaml", 1);
    }

    @Test
    void notText() throws IOException {
        Files.write(folder.resolve("organisations.yaml"), new byte[] {(byte) 0xC3, (byte) 0x28, (byte) 0xFF});
        refused(TenancyProblem.CONFIG_UNREADABLE, "organisations.yaml", 1);
    }

    @Test
    void notYaml() throws IOException {
        write("region.yaml", "region:\n  code: region\n    id: 1\n");
        refused(TenancyProblem.CONFIG_SYNTAX, "region.yaml", 3);
    }

    @Test
    void aKeyThatStandsTwice() throws IOException {
        write("region.yaml", REGION + "  name: Другой край\n");
        refused(TenancyProblem.CONFIG_DOUBLED_KEY, "region.yaml", 6, "name");
    }

    @Test
    void anUnknownField() throws IOException {
        write("region.yaml", REGION + "  zone: Europe/Moscow\n");
        refused(TenancyProblem.CONFIG_UNKNOWN_FIELD, "region.yaml", 6, "zone");
    }

    @Test
    void aMissingField() throws IOException {
        write("organisations.yaml", organisations("{code: a, id: 10, name: Школа А, kind: school, modules: [school]}"));
        refused(TenancyProblem.CONFIG_MISSING_FIELD, "organisations.yaml", 2, "shortName");
    }

    @Test
    void anUnknownModule() throws IOException {
        write("organisations.yaml", organisations(school("a", 10).replace("[school]", "[school, theatre]")));
        refused(TenancyProblem.CONFIG_NOT_IN_LIST, "organisations.yaml", 2, "modules", "theatre");
    }

    @Test
    void anUnknownKind() throws IOException {
        write("organisations.yaml", organisations(school("a", 10).replace("kind: school", "kind: zoo")));
        refused(TenancyProblem.CONFIG_NOT_IN_LIST, "organisations.yaml", 2, "kind", "zoo");
    }

    @Test
    void anIdThatIsNoNumber() throws IOException {
        write("organisations.yaml", organisations(school("a", 10).replace("id: 10", "id: ten")));
        refused(TenancyProblem.CONFIG_BAD_VALUE, "organisations.yaml", 2, "id");
    }

    @Test
    void aDayThatIsNotInTheCalendar() throws IOException {
        write("organisations.yaml", organisations(school("a", 10).replace("}", ", closed: 2026-02-30}")));
        refused(TenancyProblem.CONFIG_BAD_DATE, "organisations.yaml", 2, "closed", "2026-02-30");
    }

    @Test
    void anUnknownTimeZone() throws IOException {
        write("region.yaml", REGION.replace("Europe/Moscow", "Europe/Moskau"));
        refused(TenancyProblem.CONFIG_UNKNOWN_ZONE, "region.yaml", 5, "Europe/Moskau");
    }

    @Test
    void aCodeThatStandsTwice() throws IOException {
        write("organisations.yaml", organisations(school("a", 10), school("b", 11), school("a", 12)));
        refused(TenancyProblem.CONFIG_DUPLICATE_CODE, "organisations.yaml", 4, "a", "organisations.yaml:2");
    }

    @Test
    void anIdThatStandsInTwoFiles() throws IOException {
        write("organisations.yaml", organisations(school("a", 10)));
        write("municipalities/far.yaml", """
                municipality: {code: far, id: 2, name: Дальний район}
                organisations:
                  - %s
                """.formatted(school("b", 10)));
        refused(TenancyProblem.CONFIG_DUPLICATE_ID, "municipalities/far.yaml", 3, "10", "organisations.yaml:2");
    }

    @Test
    void aRuleThatStandsTwice() throws IOException {
        String rule = "  - {key: journal.days, validFrom: 2026-09-01, value: 1, basis: Приказ}\n";
        write("rules/a.yaml", "rules:\n" + rule + rule);
        refused(
                TenancyProblem.CONFIG_DUPLICATE_RULE,
                "rules/a.yaml",
                3,
                "journal.days",
                "2026-09-01",
                "rules/a.yaml:2");
    }

    @Test
    void aRuleOfAnUnknownMunicipality() throws IOException {
        write("rules/a.yaml", """
                rules:
                  - {key: journal.days, validFrom: 2026-09-01, value: 1, basis: Приказ, municipality: nowhere}
                """);
        refused(TenancyProblem.CONFIG_UNKNOWN_MUNICIPALITY, "rules/a.yaml", 2, "nowhere");
    }

    private void refused(TenancyProblem problem, String file, int line, String... details) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> reader.read(folder));
        assertThat(refusal).isNotNull();
        assertThat(refusal.problem()).isEqualTo(problem);
        assertThat(refusal.arguments()).startsWith(file, String.valueOf(line));
        assertThat(refusal.arguments().stream().skip(2).map(String::valueOf)).containsAll(List.of(details));
        String said = new Texts()
                .get(Texts.RUSSIAN, problem.code(), refusal.arguments().toArray());
        assertThat(said).contains(file).doesNotContain("{", "?").hasLineCount(1);
    }

    private static String school(String code, int id) {
        return "{code: %s, id: %d, name: Школа %s, shortName: № %s, kind: school, modules: [school]}"
                .formatted(code, id, code, id);
    }

    private static String organisations(String... lines) {
        return "organisations:\n  - " + String.join("\n  - ", lines) + "\n";
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
