package ru.zvonok.learning.finals.core;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import ru.zvonok.learning.finals.FinalsProblem;
import ru.zvonok.learning.finals.GradingPolicy;
import ru.zvonok.learning.finals.PolicyLine;
import ru.zvonok.learning.journal.Scale;
import ru.zvonok.platform.kernel.Refusal;
import ru.zvonok.platform.tenancy.Directory;
import ru.zvonok.platform.tenancy.RegionalRules;
import ru.zvonok.platform.tenancy.TenantScope;

/** The policy that holds: the school's own, else what the region's rules say. */
@Component
class GradingPolicies {

    private static final int MOST_MARKS = 100;
    private static final int MOST_PERIODS = 12;
    private static final int HEAVIEST = 9;
    private static final BigDecimal LOWEST = BigDecimal.TWO;
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(5);
    private static final BigDecimal WIDEST_EDGE = new BigDecimal("0.5");

    private final PolicyQuery query;
    private final RegionalRules rules;
    private final TenantScope scope;
    private final Directory directory;

    GradingPolicies(PolicyQuery query, RegionalRules rules, TenantScope scope, Directory directory) {
        this.query = query;
        this.rules = rules;
        this.scope = scope;
        this.directory = directory;
    }

    /** Lines of the organisation and, where they say nothing, the region. */
    PolicyBook on(LocalDate day) {
        var region = region(day);
        return new PolicyBook(
                query.lines(scope.organisations(), region).stream()
                        .filter(line -> !line.policy().validFrom().isAfter(day))
                        .toList(),
                ofRegion(day, region));
    }

    /** All lines of the organisation, the latest first. */
    List<PolicyLine> lines() {
        return query.lines(scope.organisations(), region(directory.today()));
    }

    void add(PolicyLine line) {
        check(line);
        if (!query.add(scope.organisation(), line)) {
            throw Refusal.at("validFrom", FinalsProblem.POLICY_EXISTS);
        }
    }

    static void check(PolicyLine line) {
        Integer from = line.gradeFrom();
        Integer to = line.gradeTo();
        if (from == null != (to == null) || from != null && to != null && (from < 1 || from > to)) {
            throw Refusal.at("gradeTo", FinalsProblem.POLICY_GRADES);
        }
        GradingPolicy policy = line.policy();
        boolean sound = sound(policy.limits())
                && share(policy.absenceShare())
                && policy.weights().size() <= MOST_PERIODS
                && policy.weights().stream().allMatch(weight -> weight >= 1 && weight <= HEAVIEST)
                && policy.minimumMarks() >= 0
                && policy.minimumMarks() <= MOST_MARKS
                && policy.edge().signum() >= 0
                && policy.edge().compareTo(WIDEST_EDGE) < 0
                && (policy.up() == null || share(policy.up()));
        if (!sound) {
            throw new Refusal(FinalsProblem.POLICY_NUMBERS);
        }
    }

    private GradingPolicy.Region region(LocalDate day) {
        return new GradingPolicy.Region(
                rules.number("finals.average.passed", day),
                rules.number("finals.control-works.share", day),
                rules.number("finals.exam.share", day),
                Map.of(
                        Scale.Kind.TEN, steps(Scale.Kind.TEN, day),
                        Scale.Kind.TWELVE, steps(Scale.Kind.TWELVE, day),
                        Scale.Kind.HUNDRED, steps(Scale.Kind.HUNDRED, day)));
    }

    private GradingPolicy.Steps steps(Scale.Kind kind, LocalDate day) {
        String key = "finals.scale." + kind.code();
        return new GradingPolicy.Steps(rules.number(key + ".up", day), rules.number(key + ".edge", day));
    }

    private GradingPolicy ofRegion(LocalDate day, GradingPolicy.Region region) {
        return new GradingPolicy(
                day,
                new GradingPolicy.Limits(
                        rules.number("finals.limit.five", day),
                        rules.number("finals.limit.four", day),
                        rules.number("finals.limit.three", day)),
                rules.whole("finals.marks.minimum", day),
                rules.number("finals.absence.share", day),
                rules.number("finals.edge", day),
                rules.number("finals.weighted", day).signum() != 0,
                rules.number("finals.control-works", day).signum() != 0,
                rules.number("finals.approval", day).signum() != 0,
                List.of(),
                region,
                null);
    }

    private static boolean sound(GradingPolicy.Limits limits) {
        return limits.three().compareTo(LOWEST) >= 0
                && limits.four().compareTo(limits.three()) > 0
                && limits.five().compareTo(limits.four()) > 0
                && limits.five().compareTo(HIGHEST) <= 0;
    }

    private static boolean share(BigDecimal number) {
        return number.signum() > 0 && number.compareTo(BigDecimal.ONE) <= 0;
    }
}
