package ru.zvonok.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Texts: both languages complete, the same placeholders, keys led by the module, none missing, no literal in code. */
class TextsTest {

    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*+\"");
    private static final Pattern CYRILLIC = Pattern.compile("[А-Яа-яЁё]{2}");

    /** Modules whose trade is spelling: they read what people wrote and show none of it. */
    private static final List<String> SPELLING = List.of("platform/intake", "core/intake", "kernel/LookAlikes");

    private static final String NOTED = "\\.\\s*(?:wrote|read|regional)\\(\\s*";
    private static final Pattern KEY = Pattern.compile("\"([a-z]+\\.[a-z-]+)\"");
    private static final Pattern EVENT = Pattern.compile(NOTED + KEY.pattern());
    private static final Pattern EVENT_PASSED_ON = Pattern.compile("audit\\s*" + NOTED + "[a-zA-Z]+\\s*,");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");

    @Test
    void everyTextIsThereInBothLanguages() {
        assertThat(english().keySet())
                .as("keys of the English texts")
                .isEqualTo(russian().keySet());
    }

    @Test
    void placeholdersAreTheSame() {
        List<String> different = new ArrayList<>();
        Map<String, String> english = english();
        russian().forEach((key, text) -> {
            String other = english.getOrDefault(key, text);
            if (!placeholders(text).equals(placeholders(other))) {
                different.add(key);
            }
        });
        assertThat(different).isEmpty();
    }

    @Test
    void everyTextIsAPattern() {
        List<String> broken = new ArrayList<>();
        russian().forEach((key, text) -> check(key, text, broken));
        english().forEach((key, text) -> check(key, text, broken));
        assertThat(broken).isEmpty();
    }

    @Test
    void keysBeginWithTheirModule() {
        List<String> strangers = new ArrayList<>();
        for (Path file : files("texts.properties")) {
            String module = String.valueOf(file.getParent().getFileName());
            read(file).keySet().stream()
                    .filter(key -> !key.startsWith(module + "."))
                    .forEach(strangers::add);
        }
        assertThat(strangers).isEmpty();
    }

    @Test
    void noKeyStandsTwice() {
        List<String> twice = new ArrayList<>();
        for (String name : List.of("texts.properties", "texts_en.properties")) {
            for (Path file : files(name)) {
                Set<String> seen = new HashSet<>();
                House.text(file)
                        .lines()
                        .filter(line -> line.matches("[a-z][^=\\s]*=.*"))
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .filter(key -> !seen.add(key))
                        .forEach(twice::add);
            }
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void noRussianIsWrittenInCode() {
        List<String> literals = new ArrayList<>();
        for (Path file : House.files(House.JAVA, path -> path.toString().endsWith(".java"))) {
            if (SPELLING.stream().anyMatch(file.toString()::contains)) {
                continue;
            }
            String code = House.text(file)
                    .lines()
                    .filter(line ->
                            !line.strip().startsWith("*") && !line.strip().startsWith("/"))
                    .collect(java.util.stream.Collectors.joining("\n"));
            LITERAL.matcher(code)
                    .results()
                    .map(java.util.regex.MatchResult::group)
                    .filter(literal -> CYRILLIC.matcher(literal).find())
                    .forEach(literal -> literals.add(file.getFileName() + ": " + literal));
        }
        assertThat(literals)
                .as("user-visible words belong into texts.properties")
                .isEmpty();
    }

    /** Whoever reads the audit reads words: an event is a text of its module. */
    @Test
    void everyEventOfTheAuditHasItsWords() {
        List<String> speechless = new ArrayList<>();
        Map<String, String> texts = russian();
        for (Path file : House.files(House.JAVA, path -> path.toString().endsWith(".java"))) {
            String code = House.text(file);
            Pattern events = EVENT_PASSED_ON.matcher(code).find() ? KEY : EVENT;
            events.matcher(code)
                    .results()
                    .map(found -> found.group(1) + ".title")
                    .filter(key -> !texts.containsKey(key))
                    .forEach(speechless::add);
        }
        assertThat(speechless).as("events without <event>.title").isEmpty();
    }

    private static void check(String key, String text, List<String> broken) {
        try {
            new MessageFormat(text);
        } catch (IllegalArgumentException e) {
            broken.add(key);
        }
    }

    private static List<String> placeholders(String text) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found.stream().distinct().sorted().toList();
    }

    private static Map<String, String> russian() {
        return all("texts.properties");
    }

    private static Map<String, String> english() {
        return all("texts_en.properties");
    }

    private static Map<String, String> all(String name) {
        Map<String, String> texts = new TreeMap<>();
        files(name).forEach(file -> texts.putAll(read(file)));
        return texts;
    }

    private static List<Path> files(String name) {
        return House.files(House.RESOURCES.resolve("ru/zvonok"), file -> file.endsWith(name));
    }

    private static Map<String, String> read(Path file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(House.text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
        return texts;
    }
}
