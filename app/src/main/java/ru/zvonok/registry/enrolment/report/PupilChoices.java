package ru.zvonok.registry.enrolment.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.RowFilter;
import ru.zvonok.platform.access.Target.TargetKind;
import ru.zvonok.platform.kernel.PersonName;
import ru.zvonok.platform.reporting.Asked;
import ru.zvonok.platform.reporting.ChoiceSource;
import ru.zvonok.platform.reporting.ReportChoice;
import ru.zvonok.platform.reporting.ReportDefinition;
import ru.zvonok.platform.reporting.ReportParameter;
import ru.zvonok.registry.enrolment.Enrolment;
import ru.zvonok.registry.people.PersonFacts;

/** Everybody who was in the class this year and is in reach. */
@Component
class PupilChoices implements ChoiceSource {

    private final Enrolment enrolment;
    private final PersonFacts people;
    private final AccessControl access;
    private final YearDays days;

    PupilChoices(Enrolment enrolment, PersonFacts people, AccessControl access, YearDays days) {
        this.enrolment = enrolment;
        this.people = people;
        this.access = access;
        this.days = days;
    }

    @Override
    public ReportParameter parameter() {
        return ReportParameter.PUPIL;
    }

    @Override
    public List<ReportChoice> choices(ReportDefinition report, Asked asked, Locale locale) {
        RowFilter persons = access.rows(report.action(), TargetKind.PERSON);
        Map<Long, PersonName> pupils = new LinkedHashMap<>();
        enrolment.members(asked.theGroup(), days.of(asked.year())).stream()
                .filter(member -> persons.all() || persons.ids().contains(member.person()))
                .forEach(member -> pupils.putIfAbsent(member.person(), member.name()));
        return people.listed(pupils).entrySet().stream()
                .map(pupil -> ReportChoice.of(pupil.getKey(), pupil.getValue(), false))
                .toList();
    }
}
