package ru.zvonok.learning.finals.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.finals.FinalsProblem;
import ru.zvonok.learning.finals.GradingPolicy;
import ru.zvonok.learning.finals.PeriodSheet;
import ru.zvonok.learning.finals.PeriodSheet.PeriodRow;
import ru.zvonok.learning.finals.core.PeriodMarkQuery.Settled;
import ru.zvonok.learning.journal.ClassJournal;
import ru.zvonok.learning.journal.CourseResult;
import ru.zvonok.learning.journal.Journal;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;

/** Puts sheets together: what is settled, what waits, and what the policy of the period's last day proposes. */
@Component
class SheetReader {

    private final TenantScope scope;
    private final Enrolment enrolment;
    private final Calendar calendar;
    private final Journal journal;
    private final ClassJournal classes;
    private final GradingPolicies policies;
    private final PeriodMarkQuery query;

    SheetReader(
            TenantScope scope,
            Enrolment enrolment,
            Calendar calendar,
            Journal journal,
            ClassJournal classes,
            GradingPolicies policies,
            PeriodMarkQuery query) {
        this.scope = scope;
        this.enrolment = enrolment;
        this.calendar = calendar;
        this.journal = journal;
        this.classes = classes;
        this.policies = policies;
        this.query = query;
    }

    PeriodSheet read(Course course, Period period) {
        return sheet(
                course.id(),
                period.id(),
                journal.locked(course.id(), period.endsOn()),
                journal.results(course.id(), period.days()),
                query.of(scope.organisations(), course.schoolYear(), course.id(), period.id()),
                policies.on(period.endsOn()));
    }

    List<PeriodSheet> ofClass(ClassEntry group, Period period) {
        GradingPolicy policy = policies.on(period.endsOn());
        Map<Long, List<CourseResult>> results = classes.results(group.id(), period.days());
        Map<Long, Map<Long, Settled>> settled =
                query.ofCourses(scope.organisations(), group.year(), results.keySet(), period.id());
        Set<Long> locked = classes.locked(group.id(), period.endsOn());
        List<PeriodSheet> sheets = new ArrayList<>();
        results.forEach((course, all) -> sheets.add(sheet(
                course, period.id(), locked.contains(course), all, settled.getOrDefault(course, Map.of()), policy)));
        return sheets;
    }

    /** A period of the course's class; another one is refused. */
    Period period(Course course, long id) {
        return period(enrolment.schoolClass(course.group()), id);
    }

    Period period(ClassEntry group, long id) {
        Period period = calendar.period(id).orElseThrow(NotFound::new);
        Long set = group.periodSet();
        if (set == null || set != period.set()) {
            throw new Refusal(FinalsProblem.PERIOD_NOT_OF_COURSE);
        }
        return period;
    }

    private static PeriodSheet sheet(
            long course,
            long period,
            boolean locked,
            List<CourseResult> results,
            Map<Long, Settled> settled,
            GradingPolicy policy) {
        List<PeriodRow> rows = results.stream()
                .map(result -> {
                    Settled mark = settled.getOrDefault(result.person(), Settled.NOTHING);
                    return new PeriodRow(
                            result.person(),
                            result.name(),
                            mark.value(),
                            mark.proposed(),
                            mark.version(),
                            mark.at(),
                            mark.pending(),
                            ProposalRule.propose(result, policy));
                })
                .toList();
        return new PeriodSheet(course, period, locked, rows);
    }
}
