package ru.zvonok.platform.reporting;

import java.util.List;
import java.util.Locale;
import ru.zvonok.platform.access.Action;

/** A report whose name, right and parameters are known from the beginning. */
public abstract class BasicReport implements ReportDefinition {

    private final String key;
    private final ReportAbout about;
    private final Action action;
    private final List<ReportParameter> parameters;
    private final ReportWords words;

    /** @param more parameters besides those that every report about such has */
    protected BasicReport(String key, ReportAbout about, Action action, ReportWords words, ReportParameter... more) {
        this.key = key;
        this.about = about;
        this.action = action;
        this.words = words;
        this.parameters = about.and(more);
    }

    @Override
    public final String key() {
        return key;
    }

    @Override
    public final ReportAbout about() {
        return about;
    }

    @Override
    public final Action action() {
        return action;
    }

    @Override
    public final List<ReportParameter> parameters() {
        return parameters;
    }

    /** A text in the language of the report and the words of the organisation. */
    protected final String t(Locale locale, String text, Object... arguments) {
        return words.of(locale, text, arguments);
    }
}
