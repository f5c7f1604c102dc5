package ru.zvonok.learning.journal.report;

import java.util.List;
import java.util.Locale;
import ru.zvonok.learning.journal.AttendanceCode;
import ru.zvonok.learning.journal.JournalAction;
import ru.zvonok.learning.journal.Scale;
import ru.zvonok.platform.reporting.BasicReport;
import ru.zvonok.platform.reporting.ReportAbout;
import ru.zvonok.platform.reporting.ReportContent;
import ru.zvonok.platform.reporting.ReportParameter;
import ru.zvonok.platform.reporting.ReportPart;
import ru.zvonok.platform.reporting.ReportWords;

/** What the reports of the journal share: the words of signs. */
abstract class JournalReport extends BasicReport {

    JournalReport(String key, ReportAbout about, JournalAction action, ReportWords words, ReportParameter... more) {
        super(key, about, action, words, more);
    }

    /** A subject beside its average: in another scale than five points it says so. */
    String subject(String name, Scale.Kind scale, Locale locale) {
        return scale.other() ? t(locale, "journal.scale.named", name, scale.points()) : name;
    }

    /** All there is to say of marks of a class that has none. */
    ReportContent markless(Locale locale) {
        return ReportContent.portrait(new ReportPart.Note(t(locale, "journal.report.markless")));
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
