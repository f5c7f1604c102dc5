package ru.zvonok.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import ru.zvonok.ZvonokApplication;

/** The picture of the modules in {@code docs/house.md} is what stands: each module and what it really leans on. */
class HouseMapTest {

    private static final Path DOCUMENT = Path.of("../docs/house.md");
    private static final Path MADE = Path.of("target/modules.md");
    private static final String BEGIN = "<!-- modules: made by HouseMapTest into app/target/modules.md -->\n";
    private static final String END = "<!-- end of modules -->";

    @Test
    void theDocumentShowsTheModulesThatStand() throws IOException {
        String picture = picture();
        Files.createDirectories(MADE.getParent());
        Files.writeString(MADE, picture);
        String text = House.text(DOCUMENT);
        assertThat(text).contains(BEGIN).contains(END);
        assertThat(text.substring(text.indexOf(BEGIN) + BEGIN.length(), text.indexOf(END)))
                .as("the modules changed: copy %s into %s", MADE, DOCUMENT)
                .isEqualTo(picture);
    }

    private static String picture() {
        ApplicationModules modules = ApplicationModules.of(ZvonokApplication.class);
        Map<String, String> lines =
                new TreeMap<>(Comparator.comparing(HouseMapTest::floor).thenComparing(name -> name));
        for (ApplicationModule module : modules) {
            lines.put(name(module), leansOn(modules, module));
        }
        return "| module | leans on |\n| --- | --- |\n"
                + lines.entrySet().stream()
                        .map(line -> "| " + line.getKey() + " | " + line.getValue() + " |\n")
                        .collect(Collectors.joining());
    }

    private static String leansOn(ApplicationModules modules, ApplicationModule module) {
        TreeSet<String> names = module.getDirectDependencies(modules).stream()
                .map(dependency -> name(dependency.getTargetModule()))
                .filter(name -> !name.equals("platform.kernel") && !name.equals(name(module)))
                .collect(Collectors.toCollection(TreeSet::new));
        return String.join(", ", names);
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

    private static int floor(String module) {
        return List.of("platform", "registry", "learning", "campus", "gateway")
                .indexOf(module.substring(0, module.indexOf('.')));
    }
}
