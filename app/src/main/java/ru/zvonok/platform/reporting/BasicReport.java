package ru.zvonok.platform.reporting;

import java.util.List;
import java.util.Locale;
import ru.zvonok.platform.access.Action;
import ru.zvonok.platform.kernel.Texts;

/** A report whose name, right and parameters are known from the beginning. */
public abstract class BasicReport implements ReportDefinition {

    private final String key;
    private final ReportAbout about;
    private final Action action;
    private final List<ReportParameter> parameters;
    private final Texts texts;

    protected BasicReport(String key, ReportAbout about, Action action, List<ReportParameter> parameters, Texts texts) {
        this.key = key;
        this.about = about;
        this.action = action;
        this.parameters = List.copyOf(parameters);
        this.texts = texts;
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

    /** A text in the language of the report. */
    protected final String t(Locale locale, String text, Object... arguments) {
        return texts.get(locale, text, arguments);
    }
}
