package ru.zvonok.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keys of texts: none that nobody asks for, none asked for that is not there. */
class KeysTest {

    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\\\\n]*)\"");
    private static final Pattern CONSTANT = Pattern.compile("\\b[A-Z][A-Z0-9_]*\\b");
    private static final Pattern ASKED = Pattern.compile(
            "(?:\\b[Ww]ords\\.t|\\bt|\\btexts\\.get)\\(\\s*(?:[a-zA-Z]+(?:\\(\\))?\\s*,\\s*)?\"([a-z][^\"]*)\"");

    /** Without the signs of text blocks, which are no ends of literals. */
    private final String code = all(House.JAVA, ".java").replace("\"\"\"", "\n");

    private final Set<String> literals = found(LITERAL, 1);
    private final Set<String> words = Stream.concat(
                    literals.stream(),
                    found(CONSTANT, 0).stream()
                            .map(constant -> constant.toLowerCase(Locale.ROOT))
                            .flatMap(word -> Stream.of(word, word.replace('_', '-'))))
            .filter(word -> word.matches("[a-z0-9][a-z0-9._-]*"))
            .collect(Collectors.toSet());
    private final List<String> beginnings =
            words.stream().filter(word -> word.endsWith(".")).toList();
    private final List<String> ends = literals.stream()
            .filter(literal -> literal.matches("[.-][a-z][a-z.-]*"))
            .toList();

    @Test
    void noKeyIsAskedForByNobody() {
        String elsewhere = all(House.RESOURCES, ".html", ".js", ".sql", ".yaml");
        Set<String> obsolete = new TreeSet<>();
        Set<String> keys = keys();
        for (String there : keys) {
            // a report's text in the words of a college is asked for with the text itself
            String usual = there.replaceFirst("\\.college$", "");
            String key = keys.contains(usual) ? usual : there;
            if (!literals.contains(key) && !elsewhere.contains(key) && !composed(key, true)) {
                obsolete.add(there);
            }
        }
        assertThat(obsolete).as("texts that nobody asks for").isEmpty();
    }

    @Test
    void noKeyIsAskedForThatIsNotThere() {
        Set<String> missing = found(ASKED, 1);
        assertThat(missing).hasSizeGreaterThan(500);
        missing.removeAll(keys());
        missing.removeIf(key -> key.endsWith(".") || keys().stream().anyMatch(there -> there.startsWith(key + ".")));
        assertThat(new TreeSet<>(missing)).as("keys without a text").isEmpty();
    }

    /** Whether a key is made of what stands in the code: a beginning, the name of a constant, an end. */
    private boolean composed(String key, boolean begins) {
        if (!begins && (words.contains(key) || key.matches("[0-9]+"))) {
            return true;
        }
        if (beginnings.stream()
                .anyMatch(first -> key.startsWith(first) && composed(key.substring(first.length()), false))) {
            return true;
        }
        return ends.stream().anyMatch(end -> {
            int at = key.indexOf(end);
            if (at <= 0) {
                return false;
            }
            String before = key.substring(0, at);
            String after = key.substring(at + end.length());
            boolean known = begins ? literals.contains(before) || module(before) : words.contains(before);
            return known && (after.isEmpty() || end.endsWith(".") && composed(after, false));
        });
    }

    /** A module's name is the first word of its keys, and taken from them. */
    private boolean module(String word) {
        return word.matches("[a-z]+") && literals.stream().anyMatch(literal -> literal.startsWith(word + "."));
    }

    private Set<String> found(Pattern pattern, int group) {
        return pattern.matcher(code)
                .results()
                .map(match -> match.group(group))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> keys() {
        Set<String> keys = new HashSet<>();
        for (Path file : House.files(House.RESOURCES.resolve("ru/zvonok"), path -> path.endsWith("texts.properties"))) {
            Properties texts = new Properties();
            try {
                texts.load(new StringReader(House.text(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            keys.addAll(texts.stringPropertyNames());
        }
        return keys;
    }

    private static String all(Path root, String... endings) {
        return House.files(root, file -> Stream.of(endings).anyMatch(file.toString()::endsWith)).stream()
                .map(House::text)
                .collect(Collectors.joining("\n"));
    }
}
