package ru.zvonok.registry.enrolment.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.kernel.DateRange;
import ru.zvonok.platform.reporting.Asked;
import ru.zvonok.platform.reporting.ChoiceSource;
import ru.zvonok.platform.reporting.ReportChoice;
import ru.zvonok.platform.reporting.ReportDefinition;
import ru.zvonok.platform.reporting.ReportParameter;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.calendar.PeriodSet;
import ru.zvonok.registry.enrolment.Enrolment;

/** The periods of the class; of a school all periods of the year, with the study calendar where names are alike. */
@Component
class PeriodChoices implements ChoiceSource {

    /** Marks are settled in the last days of a period. */
    private static final int SETTLING_DAYS = 10;

    private final Enrolment enrolment;
    private final Calendar calendar;
    private final YearDays days;

    PeriodChoices(Enrolment enrolment, Calendar calendar, YearDays days) {
        this.enrolment = enrolment;
        this.calendar = calendar;
        this.days = days;
    }

    @Override
    public ReportParameter parameter() {
        return ReportParameter.PERIOD;
    }

    @Override
    public List<ReportChoice> choices(ReportDefinition report, Asked asked, Locale locale) {
        return of(report, asked, locale);
    }

    /** The periods, then what the report has beside them. */
    List<ReportChoice> of(ReportDefinition report, Asked asked, Locale locale) {
        List<ReportChoice> choices = periods(report, asked);
        if (!choices.isEmpty()) {
            DateRange year = days.of(asked.year());
            report.resultsBesidePeriods(locale)
                    .forEach(one -> choices.add(new ReportChoice(one.code(), one.name(), year, false, one.id())));
        }
        return choices;
    }

    private List<ReportChoice> periods(ReportDefinition report, Asked asked) {
        LocalDate today = days.inside(asked.year());
        Predicate<Period> due = report.ofEndedPeriod()
                ? period -> !period.endsOn().isAfter(today.plusDays(SETTLING_DAYS))
                : period -> !period.startsOn().isAfter(today);
        Long group = asked.group();
        List<ReportChoice> choices = new ArrayList<>();
        if (group != null) {
            @Nullable Long set = enrolment.schoolClass(group).periodSet();
            if (set != null) {
                add(choices, calendar.periods(set), "", due);
            }
            return choices;
        }
        Map<PeriodSet, List<Period>> sets = new LinkedHashMap<>();
        calendar.periodSets(asked.year()).forEach(set -> sets.put(set, calendar.periods(set.id())));
        sets.forEach((set, periods) -> add(choices, periods, alone(periods, sets) ? "" : " · " + set.name(), due));
        return choices;
    }

    /** Whether no other study calendar has a period of such a name. */
    private static boolean alone(List<Period> periods, Map<PeriodSet, List<Period>> sets) {
        return sets.values().stream()
                .filter(other -> other != periods)
                .flatMap(List::stream)
                .noneMatch(one -> periods.stream().anyMatch(own -> own.name().equals(one.name())));
    }

    /** The usual one is the last that is due: in vacations one looks back. */
    private static void add(List<ReportChoice> choices, List<Period> periods, String more, Predicate<Period> due) {
        for (int i = 0; i < periods.size(); i++) {
            Period period = periods.get(i);
            boolean last = i + 1 == periods.size() || !due.test(periods.get(i + 1));
            choices.add(new ReportChoice(
                    String.valueOf(period.id()), period.name() + more, period.days(), due.test(period) && last));
        }
    }
}
