package ru.zvonok.learning.finals.report;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.finals.FinalsAction;
import ru.zvonok.learning.finals.YearResult;
import ru.zvonok.platform.reporting.Asked;
import ru.zvonok.platform.reporting.BasicReport;
import ru.zvonok.platform.reporting.ReportAbout;
import ru.zvonok.platform.reporting.ReportChoice;
import ru.zvonok.platform.reporting.ReportContent;
import ru.zvonok.platform.reporting.ReportParameter;
import ru.zvonok.platform.reporting.ReportWords;

/** A letter for each pupil of a class (REP-13). */
@Component
class ParentLetterReport extends BasicReport {

    private final ParentLetters letters;
    private final FinalWords words;

    ParentLetterReport(ParentLetters letters, FinalWords words, ReportWords reportWords) {
        super(
                "finals.parent-letter",
                ReportAbout.CLASS,
                FinalsAction.VIEW_CLASS,
                reportWords,
                ReportParameter.PUPIL,
                ReportParameter.DAYS);
        this.letters = letters;
        this.words = words;
    }

    @Override
    public Set<ReportParameter> optional() {
        return Set.of(ReportParameter.PUPIL);
    }

    @Override
    public List<ReportChoice> resultsBesidePeriods(Locale locale) {
        return List.of(words.choice(YearResult.YEAR, locale));
    }

    @Override
    public ReportContent content(Asked asked, Locale locale) {
        return new ReportContent(
                false, letters.of(asked.theGroup(), asked.pupil(), asked.theDays(), asked.period(), locale));
    }
}
