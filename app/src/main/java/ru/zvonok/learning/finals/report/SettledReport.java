package ru.zvonok.learning.finals.report;

import java.util.List;
import java.util.Locale;
import ru.zvonok.learning.finals.FinalsAction;
import ru.zvonok.platform.reporting.BasicReport;
import ru.zvonok.platform.reporting.ReportAbout;
import ru.zvonok.platform.reporting.ReportChoice;
import ru.zvonok.platform.reporting.ReportParameter;
import ru.zvonok.platform.reporting.ReportWords;

/** A report of what is settled when a period ends, or at the end of the year. */
abstract class SettledReport extends BasicReport {

    final FinalWords words;

    SettledReport(
            String key,
            ReportAbout about,
            FinalsAction action,
            FinalWords words,
            ReportWords reportWords,
            ReportParameter... more) {
        super(key, about, action, reportWords, more);
        this.words = words;
    }

    @Override
    public final boolean ofEndedPeriod() {
        return true;
    }

    @Override
    public final List<ReportChoice> resultsBesidePeriods(Locale locale) {
        return words.results(locale);
    }
}
