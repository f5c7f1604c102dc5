package ru.zvonok.learning.finals.core;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import ru.zvonok.learning.curriculum.Course;
import ru.zvonok.learning.curriculum.CourseFacts;
import ru.zvonok.learning.finals.FinalsAction;
import ru.zvonok.learning.finals.GradingPolicy;
import ru.zvonok.learning.finals.Policies;
import ru.zvonok.learning.finals.PolicyEffect;
import ru.zvonok.learning.finals.PolicyLine;
import ru.zvonok.learning.finals.Proposal;
import ru.zvonok.learning.finals.core.PeriodMarkQuery.Settled;
import ru.zvonok.learning.journal.ClassJournal;
import ru.zvonok.learning.journal.CourseResult;
import ru.zvonok.platform.access.AccessControl;
import ru.zvonok.platform.access.Target;
import ru.zvonok.platform.audit.Audit;
import ru.zvonok.platform.tenancy.TenantScope;
import ru.zvonok.registry.enrolment.ClassEntry;
import ru.zvonok.registry.enrolment.Enrolment;

@Service
class PoliciesService implements Policies {

    private final AccessControl access;
    private final Audit audit;
    private final TenantScope scope;
    private final CourseFacts courses;
    private final Enrolment enrolment;
    private final ClassJournal classes;
    private final GradingPolicies policies;
    private final SheetReader sheets;
    private final PeriodMarkQuery marks;

    PoliciesService(
            AccessControl access,
            Audit audit,
            TenantScope scope,
            CourseFacts courses,
            Enrolment enrolment,
            ClassJournal classes,
            GradingPolicies policies,
            SheetReader sheets,
            PeriodMarkQuery marks) {
        this.access = access;
        this.audit = audit;
        this.scope = scope;
        this.courses = courses;
        this.enrolment = enrolment;
        this.classes = classes;
        this.policies = policies;
        this.sheets = sheets;
        this.marks = marks;
    }

    @Override
    @Transactional(readOnly = true)
    public List<PolicyLine> all() {
        access.requireAny(FinalsAction.VIEW);
        return policies.lines();
    }

    @Override
    @Transactional(readOnly = true)
    public GradingPolicy on(LocalDate day) {
        access.requireAny(FinalsAction.VIEW);
        return policies.on(day).general();
    }

    @Override
    @Transactional(readOnly = true)
    public GradingPolicy on(LocalDate day, long course) {
        access.require(FinalsAction.VIEW, Target.course(course));
        Course known = courses.course(course);
        return policies.on(day).of(enrolment.schoolClass(known.group()).grade(), known.subject());
    }

    @Override
    @Transactional
    public void add(PolicyLine line) {
        access.require(FinalsAction.CHANGE_POLICY, Target.organisation());
        policies.add(line);
        audit.wrote("finals.policy-added", entry -> entry.day(line.policy().validFrom()));
    }

    @Override
    @Transactional
    public List<PolicyEffect> preview(PolicyLine line, long group, long period) {
        access.require(FinalsAction.CHANGE_POLICY, Target.organisation());
        GradingPolicies.check(line);
        ClassEntry entry = enrolment.schoolClass(group);
        SheetColumn column = sheets.column(entry, period);
        PolicyBook now = policies.on(column.endsOn());
        PolicyBook then = line.policy().validFrom().isAfter(column.endsOn()) ? now : now.with(line);
        Map<Long, List<CourseResult>> results = classes.results(group, column.days());
        Map<Long, Map<Long, Settled>> settled =
                marks.ofCourses(scope.organisations(), entry.year(), results.keySet(), period);
        Map<Long, Course> known = courses.byIds(results.keySet());
        List<PolicyEffect> effects = new ArrayList<>();
        results.forEach((course, all) -> {
            Course taught = Objects.requireNonNull(known.get(course));
            GradingPolicy old = now.of(entry.grade(), taught.subject());
            GradingPolicy other = then.of(entry.grade(), taught.subject());
            for (CourseResult result : all) {
                Proposal before = ProposalRule.propose(result, old);
                Proposal after = ProposalRule.propose(result, other);
                if (before.value() != after.value() || before.refusal() != after.refusal()) {
                    effects.add(new PolicyEffect(
                            taught,
                            result.name(),
                            before,
                            after,
                            settled.getOrDefault(course, Map.of())
                                    .getOrDefault(result.person(), Settled.NOTHING)
                                    .value()));
                }
            }
        });
        audit.read("finals.class-read", note -> note.group(group).fact("period", period));
        return effects;
    }
}
