package ru.zvonok.platform.reporting;

import java.util.Locale;
import java.util.Map;
import ru.zvonok.platform.kernel.Unguarded;
import ru.zvonok.platform.kernel.Unnoted;

/**
 * Makes files of what a door has handed out already; asks for no right of its own and keeps nothing.
 *
 * <p>A template is XHTML beside its module: {@code {{name}}} is a value, always escaped; {@code {{t:key}}} a text;
 * {@code {{#list}}…{{/list}}} is repeated for each map of a list; {@code {{?name}}…{{/name}}} stands only where the value
 * is there and not empty.
 */
@Unguarded("what is printed came through a door that asked")
@Unnoted("it sets what another door gave out and noted")
public interface Printing {

    /**
     * A page from a template.
     *
     * @param template path on the class path: {@code /ru/zvonok/registry/people/report/card.html}
     */
    byte[] pdf(String template, Map<String, Object> values, Locale locale);

    /** A table across A4 pages, with its head on each. */
    byte[] pdf(TableSheet table, Locale locale);

    /** A table as a workbook; what begins like a formula stays text. */
    byte[] xlsx(TableSheet table);
}
