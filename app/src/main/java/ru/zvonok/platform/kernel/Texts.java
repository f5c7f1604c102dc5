package ru.zvonok.platform.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All that people read, collected from {@code texts.properties} (Russian, the default) and {@code texts_en.properties}
 * beside every module. Patterns are {@link MessageFormat}s; an apostrophe is doubled there.
 */
@Component
public class Texts {

    public static final Locale RUSSIAN = Locale.of("ru", "RU");
    public static final Locale ENGLISH = Locale.ENGLISH;
    public static final List<Locale> LOCALES = List.of(RUSSIAN, ENGLISH);

    private final Map<String, String> russian = read("texts.properties");
    private final Map<String, String> english = read("texts_en.properties");

    /** The text of a key in a language; an unknown key answers itself between question marks, a house test finds it. */
    public String get(Locale locale, String key, Object... arguments) {
        String pattern = ("en".equals(locale.getLanguage()) ? english : russian).get(key);
        if (pattern == null) {
            pattern = russian.get(key);
        }
        if (pattern == null) {
            return "?" + key + "?";
        }
        return new MessageFormat(pattern, locale).format(arguments);
    }

    /** Whether a key is known in Russian, and so in every language. */
    public boolean knows(String key) {
        return russian.containsKey(key);
    }

    private static Map<String, String> read(String name) {
        Map<String, String> texts = new HashMap<>();
        try {
            for (Resource resource :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:ru/zvonok/**/" + name)) {
                Properties properties = new Properties();
                try (InputStream in = resource.getInputStream()) {
                    properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                }
                properties.forEach((key, text) -> {
                    if (texts.put((String) key, (String) text) != null) {
                        throw new IllegalStateException("the text " + key + " is there twice, again in " + resource);
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(texts);
    }
}
