package ru.zvonok.platform.intake.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Text as people type it, made comparable; and the vocabulary of the files, which stands beside the texts. */
final class Words {

    private static final Pattern INVISIBLE = Pattern.compile("[\\u00ad\\u200b-\\u200f\\u2060\\ufeff]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Properties VOCABULARY = load();
    private static final Map<String, Set<String>> LISTS = new ConcurrentHashMap<>();
    private static final char YO = '\u0451';
    private static final char YE = '\u0435';

    private Words() {}

    /** Ordinary single spaces, none at the ends, nothing invisible. */
    static String tidy(String text) {
        return SPACES.matcher(INVISIBLE.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** For comparing: small letters, ё as е, letters and digits only, words parted by one space. */
    static String key(String text) {
        String small = tidy(text).toLowerCase(Locale.ROOT).replace(YO, YE);
        return NO_LETTER.matcher(small).replaceAll(" ").strip();
    }

    static List<String> split(String text) {
        return text.isBlank() ? List.of() : List.of(tidy(text).split(" ", -1));
    }

    /** The words of a list of the vocabulary, tidied and small. */
    static Set<String> list(String name) {
        return LISTS.computeIfAbsent(name, key -> {
            Set<String> words = new LinkedHashSet<>();
            for (String word : property(key).split(",", -1)) {
                words.add(tidy(word).toLowerCase(Locale.ROOT));
            }
            return Set.copyOf(words);
        });
    }

    /** The same in the order of the file. */
    static List<String> ordered(String name) {
        List<String> words = new ArrayList<>();
        for (String word : property(name).split(",", -1)) {
            words.add(word.strip());
        }
        return words;
    }

    /** Whether somebody wrote that there is nothing: «-», «нет», «отсутствует». */
    static boolean saysNothing(String tidied) {
        return list("empty").contains(tidied.toLowerCase(Locale.ROOT));
    }

    private static String property(String name) {
        return Objects.requireNonNull(VOCABULARY.getProperty(name), name);
    }

    private static Properties load() {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(
                Words.class.getResourceAsStream("/ru/zvonok/platform/intake/words.properties"))) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
