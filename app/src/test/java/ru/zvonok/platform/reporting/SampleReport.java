package ru.zvonok.platform.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.AccessAction;
import ru.zvonok.platform.access.Action;

/** A report for tests, about the days it is asked for. */
@Component
class SampleReport implements ReportDefinition {

    /** From this day on there is nothing. */
    static final LocalDate EMPTY = LocalDate.of(2026, 10, 5);

    static final String KEY = "test.sample";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public ReportAbout about() {
        return ReportAbout.SCHOOL;
    }

    @Override
    public Action action() {
        return AccessAction.VIEW_ACCOUNTS;
    }

    @Override
    public List<ReportParameter> parameters() {
        return List.of(ReportParameter.YEAR, ReportParameter.DAYS);
    }

    /** Of a whole year it is long. */
    @Override
    public int lines(Asked asked) {
        return asked.theDays().from().getMonthValue() == 9
                        && asked.theDays().to() != null
                        && asked.theDays().to().getYear()
                                > asked.theDays().from().getYear()
                ? 5_000
                : 0;
    }

    @Override
    public ReportContent content(Asked asked, Locale locale) {
        LocalDate from = asked.theDays().from();
        boolean empty = from.equals(EMPTY);
        return ReportContent.portrait(
                new ReportPart.Table(
                        "",
                        List.of(
                                ReportPart.Column.text("Name", 20),
                                ReportPart.Column.percent("Share").under("Figures"),
                                ReportPart.Column.mark("Mark").under("Figures"),
                                ReportPart.Column.date("Day")),
                        empty
                                ? List.of()
                                : List.of(
                                        ReportPart.Row.group("<b>all</b>"),
                                        ReportPart.Row.of("=1+1", 54.25, "2", from),
                                        ReportPart.Row.total("Total", null, 7, null))),
                new ReportPart.Note(LocaleContextHolder.getLocale().getLanguage()));
    }
}
