package ru.zvonok.registry.enrolment.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.kernel.Texts;
import ru.zvonok.platform.reporting.Asked;
import ru.zvonok.platform.reporting.ChoiceSource;
import ru.zvonok.platform.reporting.ReportChoice;
import ru.zvonok.platform.reporting.ReportDefinition;
import ru.zvonok.platform.reporting.ReportParameter;

/** A period, the year so far, or days of one's own. */
@Component
class DayChoices implements ChoiceSource {

    private static final String YEAR = "year";

    private final PeriodChoices periods;
    private final YearDays days;
    private final Texts texts;

    DayChoices(PeriodChoices periods, YearDays days, Texts texts) {
        this.periods = periods;
        this.days = days;
        this.texts = texts;
    }

    @Override
    public ReportParameter parameter() {
        return ReportParameter.DAYS;
    }

    @Override
    public List<ReportChoice> choices(ReportDefinition report, Asked asked, Locale locale) {
        List<ReportChoice> choices = new ArrayList<>(periods.of(report, asked, locale));
        if (choices.stream().noneMatch(choice -> choice.code().equals(YEAR))) {
            choices.add(
                    new ReportChoice(YEAR, texts.get(locale, "enrolment.report.year"), days.of(asked.year()), false));
        }
        choices.add(new ReportChoice(
                ReportParameter.OWN_DAYS, texts.get(locale, "enrolment.report.own-days"), null, false));
        return choices;
    }
}
