package ru.zvonok.learning.journal.report;

import java.util.List;
import java.util.Locale;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.platform.reporting.BasicReport;
import ru.zvonok.platform.reporting.ReportAbout;
import ru.zvonok.platform.reporting.ReportParameter;
import ru.zvonok.platform.reporting.ReportWords;

/** What the reports of the journal share: the words of signs. */
abstract class JournalReport extends BasicReport {

    JournalReport(String key, ReportAbout about, JournalAction action, ReportWords words, ReportParameter... more) {
        super(key, about, action, words, more);
    }

    /** What the signs mean, under the tables. */
    static String legend(List<AttendanceCode> codes, Locale locale) {
        return String.join(
                "; ",
                codes.stream()
                        .map(code -> code.sign() + ": " + code.word(locale))
                        .toList());
    }
}
