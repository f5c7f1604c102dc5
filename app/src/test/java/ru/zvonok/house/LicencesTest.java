package ru.zvonok.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the application is built on may be given on: the description of each library names a licence that decision 1 allows. */
class LicencesTest {

    private static final Pattern ALLOWED =
            Pattern.compile("(?i).*(apache|\\bMIT\\b|BSD|\\bISC\\b|Eclipse|\\bEPL\\b|\\bEDL\\b"
                    + "|LGPL|Lesser General|\\bMPL\\b|Mozilla|Bouncy Castle|Public Domain|CC0).*");

    /** Accepted one by one in decision 1. */
    private static final Map<String, String> ACCEPTED = Map.of("liquibase-core", "FSL-1.1-ALv2");

    private static final Pattern COMMERCIAL = Pattern.compile(
            "vaadin-(board|charts|crud|dashboard|grid-pro|map|rich-text-editor|spreadsheet|testbench).*|vaadin-\\d.*");

    private static final Pattern LICENCE = Pattern.compile("<license>.*?<name>(.*?)</name>", Pattern.DOTALL);
    private static final Pattern PARENT = Pattern.compile("<parent>(.*?)</parent>", Pattern.DOTALL);

    private static final Path REPOSITORY = repository();

    /** As Maven keeps it: repository/group/…/artifact/version/artifact-version.jar. */
    private record Library(Path jar) {

        String artifact() {
            return jar.getName(jar.getNameCount() - 3).toString();
        }

        Path pom() {
            return jar.resolveSibling(artifact() + "-" + jar.getName(jar.getNameCount() - 2) + ".pom");
        }

        boolean allowed() {
            List<String> names = licences(pom());
            return names.stream()
                    .anyMatch(
                            name -> ALLOWED.matcher(name).matches() || Objects.equals(name, ACCEPTED.get(artifact())));
        }
    }

    @Test
    void everyLibraryMayBeGivenOn() {
        List<Library> libraries = libraries();
        assertThat(libraries).hasSizeGreaterThan(200);
        assertThat(libraries.stream()
                        .filter(library -> !library.allowed())
                        .map(library -> library.artifact() + ": " + licences(library.pom())))
                .isEmpty();
    }

    @Test
    void nothingCommercialOfVaadinIsThere() {
        assertThat(libraries().stream()
                        .map(library -> library.jar().getFileName().toString())
                        .filter(name -> COMMERCIAL.matcher(name).matches()))
                .isEmpty();
    }

    private static List<Library> libraries() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath())
                .filter(entry -> entry.toString().endsWith(".jar"))
                .map(Library::new)
                .filter(library -> Files.exists(library.pom()))
                .filter(library -> !library.artifact().startsWith("zvonok-"))
                .toList();
    }

    /** Those a description names, else those of its parent. */
    private static List<String> licences(Path pom) {
        if (!Files.exists(pom)) {
            return List.of();
        }
        String text = House.text(pom);
        List<String> own = LICENCE.matcher(text)
                .results()
                .map(found -> found.group(1).strip())
                .toList();
        Matcher parent = PARENT.matcher(text);
        return own.isEmpty() && parent.find() ? licences(described(parent.group(1))) : own;
    }

    /** What all of them have in common: their groups begin with different words. */
    private static Path repository() {
        Path common = libraries().getFirst().jar();
        for (Library library : libraries()) {
            while (!library.jar().startsWith(common)) {
                common = Objects.requireNonNull(common.getParent());
            }
        }
        return common;
    }

    private static Path described(String parent) {
        String artifact = word(parent, "artifactId");
        String version = word(parent, "version");
        return REPOSITORY
                .resolve(word(parent, "groupId").replace('.', '/'))
                .resolve(artifact)
                .resolve(version)
                .resolve(artifact + "-" + version + ".pom");
    }

    private static String word(String text, String name) {
        Matcher found =
                Pattern.compile("<" + name + ">\\s*(.*?)\\s*</" + name + ">").matcher(text);
        return found.find() ? found.group(1) : "";
    }
}
