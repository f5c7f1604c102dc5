package ru.zvonok.platform.reporting.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ru.zvonok.platform.kernel.Texts;

/** Fills a template; see {@link ru.zvonok.platform.reporting.Printing}. */
final class Template {

    private static final Pattern LOOP = Pattern.compile("\\{\\{#(\\w+)}}(.*?)\\{\\{/\\1}}", Pattern.DOTALL);
    private static final Pattern MAYBE = Pattern.compile("\\{\\{\\?(\\w+)}}(.*?)\\{\\{/\\1}}", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\\{\\{(t:)?([\\w.-]+)}}");

    private final Texts texts;
    private final Locale locale;

    Template(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    static String read(String path) {
        try (InputStream in = Template.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no template at " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String fill(String template, Map<String, ? extends @Nullable Object> values) {
        String repeated = replace(LOOP, template, match -> loop(match.group(2), values.get(match.group(1)), values));
        String left = replace(MAYBE, repeated, match -> there(values.get(match.group(1))) ? match.group(2) : "");
        return replace(
                WORD,
                left,
                match -> escaped(
                        match.group(1) == null
                                ? Objects.toString(values.get(match.group(2)), "")
                                : texts.get(locale, match.group(2))));
    }

    private String loop(String part, @Nullable Object list, Map<String, ? extends @Nullable Object> around) {
        var filled = new StringBuilder();
        for (Object one : list instanceof Collection<?> all ? all : List.of()) {
            Map<String, @Nullable Object> inside = new HashMap<>(around);
            if (one instanceof Map<?, ?> map) {
                map.forEach((key, value) -> inside.put(String.valueOf(key), value));
            } else {
                inside.put("it", one);
            }
            filled.append(fill(part, inside));
        }
        return filled.toString();
    }

    private static boolean there(@Nullable Object value) {
        return value != null && !String.valueOf(value).isEmpty() && !Boolean.FALSE.equals(value);
    }

    private static String replace(Pattern pattern, String text, Function<MatchResult, String> replacement) {
        return pattern.matcher(text).replaceAll(match -> Matcher.quoteReplacement(replacement.apply(match)));
    }

    static String escaped(String text) {
        var out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '{' -> out.append("&#123;");
                default -> {
                    if (c >= ' ' || c == '\n' || c == '\t') {
                        out.append(c);
                    }
                }
            }
        }
        return out.toString();
    }
}
