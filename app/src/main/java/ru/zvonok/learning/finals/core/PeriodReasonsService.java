package ru.zvonok.learning.finals.core;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.finals.FinalsAction;
import ru.zvonok.learning.finals.GradingPolicy;
import ru.zvonok.learning.finals.PeriodReason;
import ru.zvonok.learning.finals.PeriodReason.SettledMark;
import ru.zvonok.learning.finals.PeriodReasons;
import ru.zvonok.learning.finals.PeriodValue;
import ru.zvonok.learning.finals.Proposal;
import ru.zvonok.learning.journal.ImaginedMark;
import ru.zvonok.learning.journal.StudentJournal;
import ru.zvonok.learning.journal.StudentResult;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.kernel.NotFound;
import ru.zvonok.platform.kernel.SchoolYear;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.calendar.Calendar;
import ru.zvonok.registry.calendar.Period;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;

@Service
class PeriodReasonsService implements PeriodReasons {

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final Directory directory;
    private final Calendar calendar;
    private final StudentJournal journal;
    private final Enrolment enrolment;
    private final GradingPolicies policies;
    private final SettledQuery query;

    PeriodReasonsService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            Directory directory,
            Calendar calendar,
            StudentJournal journal,
            Enrolment enrolment,
            GradingPolicies policies,
            SettledQuery query) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.directory = directory;
        this.calendar = calendar;
        this.journal = journal;
        this.enrolment = enrolment;
        this.policies = policies;
        this.query = query;
    }

    @Override
    @Transactional
    public List<PeriodReason> ofStudent(long student, long period) {
        access.require(FinalsAction.VIEW_OWN, Target.person(student));
        Period days = calendar.period(period).orElseThrow(NotFound::new);
        PolicyBook book = policies.on(days.endsOn());
        LocalDate today = directory.today();
        Map<Long, SettledMark> settled =
                query.ofStudent(scope.organisations(), SchoolYear.of(days.startsOn()), student, period);
        List<StudentResult> results = journal.results(student, days.days());
        Map<Long, ClassEntry> groups = enrolment.byIds(
                results.stream().map(result -> result.course().group()).collect(Collectors.toSet()));
        List<PeriodReason> reasons = results.stream()
                .map(result -> reason(
                        result,
                        days,
                        policy(book, groups, result),
                        today,
                        settled.get(result.course().id())))
                .toList();
        audit.readOnceADay("finals.student-read", entry -> entry.person(student).day(days.startsOn()));
        return reasons;
    }

    private static GradingPolicy policy(PolicyBook book, Map<Long, ClassEntry> groups, StudentResult result) {
        ClassEntry group = Objects.requireNonNull(groups.get(result.course().group()));
        return book.of(group.grade(), result.course().subject());
    }

    private static PeriodReason reason(
            StudentResult result, Period period, GradingPolicy policy, LocalDate today, @Nullable SettledMark settled) {
        return new PeriodReason(
                result,
                period,
                policy,
                ProposalRule.propose(result.result(), policy),
                settled,
                Forecasts.of(result, policy, period, today));
    }

    @Override
    public Proposal imagine(PeriodReason reason, List<ImaginedMark> further) {
        return Forecasts.imagine(reason.result(), reason.policy(), further);
    }

    @Override
    public OptionalInt fewest(PeriodReason reason, PeriodValue wanted, ImaginedMark like) {
        return Forecasts.fewest(reason.result(), reason.policy(), wanted, like);
    }
}
