package ru.zvonok.platform.reporting;

import java.util.Locale;
import ru.zvonok.platform.access.Action;

/**
 * A report that a module declares as a bean. Its name is {@code <key>.title}. It reads through doors, which ask and note
 * as always.
 *
 * @param <P> what it is asked for: a record of ids, codes and dates
 */
public interface ReportDefinition<P> {

    /** Stable key, led by the module's name. */
    String key();

    /** Who may have it. */
    Action action();

    /** The table for what is asked, in a language. */
    TableSheet table(P asked, Locale locale);
}
