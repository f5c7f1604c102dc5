package ru.zvonok.registry.enrolment.report;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.RowFilter;
import ru.zvonok.platform.access.Target.TargetKind;
import ru.zvonok.platform.reporting.Asked;
import ru.zvonok.platform.reporting.ChoiceSource;
import ru.zvonok.platform.reporting.ReportAbout;
import ru.zvonok.platform.reporting.ReportChoice;
import ru.zvonok.platform.reporting.ReportDefinition;
import ru.zvonok.platform.reporting.ReportParameter;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.ClassKind;
import ru.zvonok.registry.enrolment.Enrolment;

/** The classes and study groups of a year in reach: for a report about a pupil those of pupils in reach, usually that of the one wished. */
@Component
class ClassChoices implements ChoiceSource {

    private final Enrolment enrolment;
    private final AccessControl access;
    private final YearDays days;

    ClassChoices(Enrolment enrolment, AccessControl access, YearDays days) {
        this.enrolment = enrolment;
        this.access = access;
        this.days = days;
    }

    @Override
    public ReportParameter parameter() {
        return ReportParameter.CLASS;
    }

    @Override
    public List<ReportChoice> choices(ReportDefinition report, Asked asked, Locale locale) {
        RowFilter groups = report.about() == ReportAbout.PUPIL
                ? ofPupils(access.rows(report.action(), TargetKind.PERSON), asked.year())
                : access.rows(report.action(), TargetKind.GROUP);
        @Nullable Long wished = asked.pupil();
        long usual = wished == null
                ? 0
                : enrolment
                        .classOf(wished, days.inside(asked.year()))
                        .map(ClassEntry::id)
                        .orElse(0L);
        return enrolment.classes(asked.year()).stream()
                .filter(group -> group.kind() != ClassKind.PRESCHOOL_GROUP)
                .filter(group -> groups.all() || groups.ids().contains(group.id()))
                .map(group -> ReportChoice.of(group.id(), group.name(), group.id() == usual))
                .toList();
    }

    /** Of a family the classes of its children; of everybody else those led are named by the rule itself. */
    private RowFilter ofPupils(RowFilter persons, int year) {
        if (persons.all() || persons.nothing()) {
            return persons;
        }
        Set<Long> ids = new HashSet<>();
        Collection<ClassEntry> classes =
                enrolment.classesOf(persons.ids(), days.inside(year)).values();
        classes.forEach(group -> ids.add(group.id()));
        return new RowFilter(false, ids);
    }
}
