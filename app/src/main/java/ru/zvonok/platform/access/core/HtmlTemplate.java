package ru.zvonok.platform.access.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;
import ru.zvonok.platform.kernel.Texts;

/**
 * A page as plain HTML: {@code [[t:key]]} is a text, {@code [[name]]} a value, {@code [[#name]]…[[/name]]} stands where the
 * value is there and is repeated where it is a list, {@code [[^name]]…[[/name]]} where it is not. Everything is escaped.
 */
final class HtmlTemplate {

    private static final Pattern SECTION = Pattern.compile("\\[\\[([#^])([a-z-]+)]](.*?)\\[\\[/\\2]]", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("\\[\\[(t:)?([a-z0-9.-]+)]]");

    private final String html;

    private HtmlTemplate(String html) {
        this.html = html;
    }

    /** Reads {@code pages/<name>.html} beside the module's texts. */
    static HtmlTemplate read(String name) {
        try (InputStream in =
                HtmlTemplate.class.getResourceAsStream("/ru/zvonok/platform/access/pages/" + name + ".html")) {
            return new HtmlTemplate(
                    new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String fill(Texts texts, Locale locale, Map<String, ?> values) {
        return values(texts, locale, sections(html, values), values);
    }

    private static String sections(String html, Map<String, ?> values) {
        return SECTION.matcher(html).replaceAll(found -> {
            Object value = values.get(found.group(2));
            boolean there = value != null
                    && !Boolean.FALSE.equals(value)
                    && !"".equals(value)
                    && !List.of().equals(value);
            boolean wanted = found.group(1).equals("#");
            if (there != wanted) {
                return "";
            }
            if (wanted && value instanceof List<?> many) {
                StringBuilder all = new StringBuilder();
                for (Object one : many) {
                    all.append(inner(found.group(3), (Map<?, ?>) one));
                }
                return Matcher.quoteReplacement(all.toString());
            }
            return Matcher.quoteReplacement(sections(found.group(3), values));
        });
    }

    private static String inner(String html, Map<?, ?> values) {
        return VALUE.matcher(html).replaceAll(found -> {
            Object value = found.group(1) == null ? values.get(found.group(2)) : null;
            return Matcher.quoteReplacement(
                    value == null ? found.group() : HtmlUtils.htmlEscape(value.toString(), "UTF-8"));
        });
    }

    private static String values(Texts texts, Locale locale, String html, Map<String, ?> values) {
        return VALUE.matcher(html).replaceAll(found -> {
            String text = found.group(1) != null
                    ? texts.get(locale, found.group(2))
                    : String.valueOf(Objects.requireNonNullElse(values.get(found.group(2)), ""));
            return Matcher.quoteReplacement(HtmlUtils.htmlEscape(text, "UTF-8"));
        });
    }
}
