package ru.zvonok.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written beside the code leads somewhere: links of the documents, pictures of the user guide. */
class DocsTest {

    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
    private static final Path GUIDE = REPOSITORY.resolve("docs/user");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern CITED = Pattern.compile("\\(([A-Z]{2,4}-\\d{2}(?:[,…] ?(?:[A-Z]{2,4}-)?\\d{2})*)\\)");
    private static final Pattern ID = Pattern.compile("[A-Z]{2,4}-\\d{2}");
    private static final Pattern LISTED = Pattern.compile("(?m)^\\| ([A-Z]{2,4}-\\d{2}) \\|");
    private static final Pattern NUMBERED = Pattern.compile("(\\d{4})-.*\\.(md|sql)");
    private static final long LARGEST = 200 * 1024;

    @Test
    void everyLinkLeadsSomewhere() {
        List<String> broken = documents()
                .flatMap(document -> links(document)
                        .filter(link -> !Files.exists(document.resolveSibling(link)))
                        .map(link -> REPOSITORY.relativize(document) + ": " + link))
                .toList();
        assertThat(broken).isEmpty();
    }

    @Test
    void everyPictureIsShownInTheGuide() {
        Set<Path> shown = new HashSet<>();
        House.files(GUIDE, file -> file.toString().endsWith(".md")).forEach(document -> links(document)
                .map(link -> document.resolveSibling(link).normalize())
                .forEach(shown::add));
        assertThat(pictures().filter(picture -> !shown.contains(picture))).isEmpty();
    }

    @Test
    void everyFileOfTheGuideIsInItsIndex() {
        Path index = GUIDE.resolve("README.md");
        List<Path> named =
                links(index).map(link -> GUIDE.resolve(link).normalize()).toList();
        assertThat(House.files(
                        GUIDE, file -> file.toString().endsWith(".md") && !file.equals(index) && !named.contains(file)))
                .isEmpty();
    }

    @Test
    void picturesAreSmall() {
        assertThat(pictures().filter(picture -> size(picture) > LARGEST)).isEmpty();
    }

    /** An id in the code leads to a line of the customer's checklist. */
    @Test
    void everyIdThatIsCitedStandsInTheChecklist() {
        Set<String> listed = LISTED.matcher(House.text(REPOSITORY.resolve("docs/requirements.md")))
                .results()
                .map(line -> line.group(1))
                .collect(Collectors.toSet());
        assertThat(listed).hasSizeGreaterThan(300);
        List<String> unknown = Stream.of("app/src", "infra/bench/src", "infra/demo/src", "infra/local/src")
                .flatMap(folder ->
                        House.files(REPOSITORY.resolve(folder), file -> file.toString()
                                        .endsWith(".java"))
                                .stream())
                .flatMap(file -> CITED.matcher(House.text(file))
                        .results()
                        .flatMap(cited -> ID.matcher(cited.group(1)).results())
                        .map(id -> id.group())
                        .filter(id -> !listed.contains(id))
                        .map(id -> file.getFileName() + ": " + id))
                .toList();
        assertThat(unknown).isEmpty();
    }

    /** Decisions and migrations are called by their number, so a number stands for one of them. */
    @Test
    void aNumberStandsForOneFileOfItsFolder() {
        List<Path> numbered = new ArrayList<>(House.files(
                REPOSITORY.resolve("docs/decisions"), file -> number(file).isPresent()));
        numbered.addAll(House.files(House.RESOURCES, file -> number(file).isPresent()));
        assertThat(numbered).hasSizeGreaterThan(40);
        Map<String, Long> taken = numbered.stream()
                .collect(Collectors.groupingBy(
                        file -> file.resolveSibling(number(file).orElseThrow()).toString(), Collectors.counting()));
        assertThat(taken)
                .allSatisfy((number, files) -> assertThat(files).as(number).isEqualTo(1));
    }

    private static Optional<String> number(Path file) {
        Matcher found = NUMBERED.matcher(file.getFileName().toString());
        return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static Stream<Path> documents() {
        return Stream.concat(
                Stream.of(REPOSITORY.resolve("README.md")),
                Stream.of("docs", "infra")
                        .flatMap(folder -> House.files(
                                REPOSITORY.resolve(folder),
                                file -> file.toString().endsWith(".md")
                                        && !file.toString().contains("/target/"))
                                .stream()));
    }

    /** Addresses inside the repository, without what stands behind «#». */
    private static Stream<String> links(Path document) {
        Matcher found = LINK.matcher(House.text(document));
        return found.results()
                .map(one -> one.group(1).replaceFirst("#.*", ""))
                .filter(link -> !link.isEmpty() && !link.contains(":"));
    }

    private static Stream<Path> pictures() {
        return House.files(GUIDE, file -> file.toString().endsWith(".png")).stream();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }
}
