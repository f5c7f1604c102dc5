package ru.zvonok.platform.tenancy.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.zvonok.platform.kernel.Refusal;

/** Files that nobody writes on purpose, or somebody does: each is refused with file and line, none is taken or breaks. */
class SpoiltConfigurationTest {

    private static final String FILE = "organisations.yaml";
    private static final String GOOD =
            "{code: a, id: 10, name: Школа А, shortName: А1, kind: school, modules: [school]}";

    private final ConfigurationReader reader = new ConfigurationReader(new ConfigurationFile());

    @TempDir
    Path folder;

    @BeforeEach
    void aRegion() throws IOException {
        write("region.yaml", """
                region:
                  code: region
                  id: 1
                  name: Наш край
                  timeZone: Europe/Moscow
                """);
    }

    @Test
    void everyOneIsRefusedWithItsFile() throws IOException {
        Map<String, String> spoilt = new LinkedHashMap<>();
        spoilt.put("a bomb of aliases", bomb());
        spoilt.put("an alias in place of a list", "x: &x [1]\norganisations: *x\n");
        spoilt.put("merged keys", "organisations:\n  - &o " + GOOD + "\n  - {<<: *o, id: 11, code: b}\n");
        spoilt.put("deep nesting", "organisations: " + "[".repeat(20_000));
        spoilt.put("deep mappings", "organisations: " + "{a: ".repeat(20_000));
        spoilt.put("two documents", list(GOOD) + "---\n" + list(GOOD));
        spoilt.put("tabs", "organisations:\n\t- " + GOOD + "\n");
        spoilt.put("a list for a mapping", "- organisations\n");
        spoilt.put("a word", "organisations\n");
        spoilt.put("null for a list", "organisations:\n");
        spoilt.put("a null entry", list("null"));
        spoilt.put("a list for a key", "? [a, b]\n: c\n");
        spoilt.put("no modules", list(GOOD.replace("[school]", "null")));
        spoilt.put("modules of a mapping", list(GOOD.replace("[school]", "{}")));
        spoilt.put("a module twice", list(GOOD.replace("[school]", "[school, school]")));
        spoilt.put("a Cyrillic code", list(GOOD.replace("code: a,", "code: школа,")));
        spoilt.put("a code with one Cyrillic letter", list(GOOD.replace("code: a,", "code: schооl,")));
        spoilt.put("a code of capitals", list(GOOD.replace("code: a,", "code: A,")));
        spoilt.put("a code that ends a path", list(GOOD.replace("code: a,", "code: ../a,")));
        spoilt.put("an id beyond all", list(GOOD.replace("id: 10,", "id: 99999999999999999999,")));
        spoilt.put("an id with a half", list(GOOD.replace("id: 10,", "id: 10.5,")));
        spoilt.put("an id in quotes", list(GOOD.replace("id: 10,", "id: '10',")));
        spoilt.put("an id below one", list(GOOD.replace("id: 10,", "id: -1,")));
        spoilt.put("a name of blanks", list(GOOD.replace("name: Школа А", "name: '     '")));
        spoilt.put("a number for a name", list(GOOD.replace("name: Школа А", "name: 17")));
        spoilt.put("a name with a line break", list(GOOD.replace("name: Школа А", "name: \"Школа\\nА\"")));
        spoilt.put("a name with a zero byte", list(GOOD.replace("name: Школа А", "name: \"Школа\\0А\"")));
        spoilt.put("a zone of hours", list(GOOD.replace("modules", "timeZone: GMT+3, modules")));
        spoilt.put("a zone of small letters", list(GOOD.replace("modules", "timeZone: Europe/moscow, modules")));

        Map<String, Object> files = new LinkedHashMap<>();
        spoilt.forEach((what, text) -> {
            write(FILE, text);
            Throwable thrown = catchThrowable(() -> reader.read(folder));
            files.put(
                    what,
                    thrown instanceof Refusal refusal ? refusal.arguments().getFirst() : "not refused: " + thrown);
        });
        assertThat(files)
                .hasSize(spoilt.size())
                .allSatisfy((what, file) -> assertThat(file).as(what).isEqualTo(FILE));
    }

    @Test
    void aFolderInPlaceOfAFileAndALinkToNothingAreRefused() throws IOException {
        Files.createDirectories(folder.resolve("municipalities/a.yaml"));
        assertThat(catchThrowable(() -> reader.read(folder))).isInstanceOf(Refusal.class);
        Files.delete(folder.resolve("municipalities/a.yaml"));
        Files.createSymbolicLink(folder.resolve("municipalities/a.yaml"), Path.of("/nowhere/at/all.yaml"));
        assertThat(catchThrowable(() -> reader.read(folder))).isInstanceOf(Refusal.class);
    }

    /** What an editor of Windows leaves before the first letter is no fault of the region. */
    @Test
    void aMarkOfTheByteOrderIsNoFault() {
        write(FILE, "\uFEFF" + list(GOOD));
        assertThat(reader.read(folder).organisations()).hasSize(1);
    }

    private static String list(String entry) {
        return "organisations:\n  - " + entry + "\n";
    }

    private static String bomb() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 10; i++) {
            text.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9)));
        }
        return text.append("organisations: *a9\n").toString();
    }

    private void write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
