package ru.zvonok.registry.enrolment.report;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.reporting.Asked;
import ru.zvonok.platform.reporting.ChoiceSource;
import ru.zvonok.platform.reporting.ReportChoice;
import ru.zvonok.platform.reporting.ReportDefinition;
import ru.zvonok.platform.reporting.ReportParameter;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.registry.calendar.Calendar;

/** The school years that were opened here. */
@Component
class YearChoices implements ChoiceSource {

    private final Calendar calendar;
    private final Directory directory;

    YearChoices(Calendar calendar, Directory directory) {
        this.calendar = calendar;
        this.directory = directory;
    }

    @Override
    public ReportParameter parameter() {
        return ReportParameter.YEAR;
    }

    @Override
    public List<ReportChoice> choices(ReportDefinition report, Asked asked, Locale locale) {
        int now = SchoolYear.of(directory.today());
        return calendar.years().stream()
                .map(year -> ReportChoice.of(year.year(), SchoolYear.name(year.year()), year.year() == now))
                .toList();
    }
}
